/** The video beside its captions, with the one that is on screen as it now stands in the list. */
import { useTranslation } from 'react-i18next'
import { toPlainText } from '#app/features/captions/cue-text.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import type { Draft } from '../draft-queries.server.ts'

type File = Pick<Draft['files'][number], 'id' | 'name' | 'mediaType'>
type Props = {
  file: File | null
  poster: File | null
  language: FileLanguage
  now: string
  video: React.RefObject<HTMLVideoElement | null>
  onTime: React.ReactEventHandler<HTMLVideoElement>
}

const addressOf = ({ id, name }: File) => `/files/${id}/${encodeURIComponent(name)}`

export function CaptionPlayer({ file, poster, language, now, video, onTime }: Props) {
  const { t } = useTranslation('captions')
  if (!file) return <p className="caption-player notice notice-info">{t('video.none')}</p>
  return (
    <div className="caption-player">
      {/* biome-ignore lint/a11y/useMediaCaption: the captions stand under it, as they are being written */}
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
