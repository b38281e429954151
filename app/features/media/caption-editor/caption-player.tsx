/** The video beside its captions; it shows the current text of the list. */
import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import { toPlainText } from '#app/features/media/captions/cue-text.ts'
import { pageOf, parseExternalVideo, videoSites } from '#app/features/resources/model/external-video.ts'
import type { Draft } from '#app/features/resources/revisions/draft-queries.server.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import { Notice } from '#app/ui/notice.tsx'

type File = Pick<Draft['files'][number], 'id' | 'name' | 'mediaType'>
/** `external` is the address of a video on another site, or empty. */
type Props = {
  external: string
  file: File | null
  poster: File | null
  language: FileLanguage
  now: string
  video: React.RefObject<HTMLVideoElement | null>
  onTime: React.ReactEventHandler<HTMLVideoElement>
}

const addressOf = ({ id, name }: File) => `/files/${id}/${encodeURIComponent(name)}`

export function CaptionPlayer({ external, file, poster, language, now, video, onTime }: Props) {
  const { t } = useTranslation('captions')
  if (!file) return <NoPlayer external={external} />
  return (
    <div className="caption-player">
      {/* biome-ignore lint/a11y/useMediaCaption: the captions are shown below the video while they are written */}
      <video
        ref={video}
        controls
        playsInline
        preload="metadata"
        poster={poster ? addressOf(poster) : undefined}
        aria-label={t('video.label')}
        onTimeUpdate={onTime}
        onSeeked={onTime}
      >
        <source src={addressOf(file)} type={file.mediaType} />
      </video>
      <p className="caption-now">
        <span className="visually-hidden">{t('video.now')}: </span>
        <span lang={language}>{toPlainText(now) || t('video.silence')}</span>
      </p>
    </div>
  )
}

/** Explains why no video plays beside the captions, and links to it. */
function NoPlayer({ external: address }: { external: string }) {
  const { t } = useTranslation('captions')
  const external = parseExternalVideo(address)
  const site = external && videoSites[external.provider]
  return (
    <div className="caption-player">
      <Notice tone="info" title={site ? t('elsewhere.title') : undefined}>
        <p>{site ? t('elsewhere.text', { site }) : t('elsewhere.lost')}</p>
        {external && (
          <p>
            <ExternalLink href={pageOf(external)}>{t('elsewhere.open', { site })}</ExternalLink>
          </p>
        )}
      </Notice>
    </div>
  )
}
