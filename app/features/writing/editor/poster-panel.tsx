/** The poster of an external video, shown until somebody plays it: nothing is loaded from the other site before. */
import { useTranslation } from 'react-i18next'
import { acceptedTypes } from '#app/features/media/storage/media-types.ts'
import { fileAddress, type ResourceFile } from '#app/features/media/storage/resource-file.ts'
import { UploadForm } from '#app/features/media/uploads/upload-form.tsx'
import { type ExternalVideo, videoSites } from '#app/features/resources/model/external-video.ts'
import type { Attachment } from '#app/features/resources/model/schema.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

type Props = {
  resourceId: string
  attachment: Pick<Attachment, 'id' | 'language'>
  external: ExternalVideo
  poster: Pick<ResourceFile, 'id' | 'assetId' | 'name' | 'isPublished'> | undefined
  title: string | undefined
}

export function PosterPanel({ resourceId, attachment: { id, language: spoken }, external, poster, title }: Props) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const hint = t('poster.hint', { site: videoSites[external.provider], size: formatSize(acceptedTypes.poster.maxSize, language) })
  const texts = { label: t('poster.form', { title }), hint, file: t('poster.file'), send: t('poster.send') }
  return (
    <>
      {poster && <img className="attachment-picture" src={fileAddress(poster)} alt={t('poster.now')} />}
      <details className="replace-panel">
        <summary>{t(poster ? 'poster.another' : 'poster.title')}</summary>
        <UploadForm {...{ resourceId, texts }} kind="poster" prefix={`poster-${id}`}>
          <input type="hidden" name="attachment" value={id} />
          <input type="hidden" name="language" value={spoken} />
        </UploadForm>
      </details>
    </>
  )
}
