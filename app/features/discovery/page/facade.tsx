import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import { fileAddress, type ResourceFile } from '#app/features/media/storage/resource-file.ts'
import { type ExternalVideo, frameAddressOf, pageOf, videoSites } from '#app/features/resources/model/external-video.ts'
import type { Attachment } from '#app/features/resources/model/schema.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useContentText } from './content-text.tsx'

type Props = { attachment: Attachment; external: ExternalVideo; poster: ResourceFile | undefined }

/**
 * Placeholder of an external video: our own picture and text, nothing loaded from the other site. The play button appears only with
 * script; the link to the site always works.
 */
export function Facade({ attachment, external, poster }: Props) {
  const { t } = useTranslation('page')
  const title = useContentText()(attachment.title)
  const site = videoSites[external.provider]
  const name = title?.text ?? t('video.label')
  return (
    <div className="facade" data-frame={frameAddressOf(external)} data-name={name}>
      <div className="facade-front">
        {poster && <img src={fileAddress(poster)} alt="" width={poster.width ?? undefined} height={poster.height ?? undefined} />}
        <p className="facade-title" lang={title?.lang}>
          {name}
        </p>
        <p className="facade-words">{t('player.external.notice', { site })}</p>
        <p className="facade-ways">
          <button type="button" className="button needs-script" data-play-here="">
            <Icon name="play" />
            {t('player.external.play')}
          </button>
          <ExternalLink href={pageOf(external)}>{t('player.external.open', { site })}</ExternalLink>
        </p>
      </div>
      <div className="facade-place" data-frame-place="" />
    </div>
  )
}
