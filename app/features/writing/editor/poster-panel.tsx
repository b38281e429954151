/** The poster of an external video, shown until somebody plays it: nothing is loaded from the other site before. */
import { useTranslation } from 'react-i18next'
import { fieldId } from '#app/components/form-field.tsx'
import { acceptedTypes } from '#app/features/media/storage/media-types.ts'
import { fileAddress, type ResourceFile } from '#app/features/media/storage/resource-file.ts'
import { UploadStatus } from '#app/features/media/uploads/upload-status.tsx'
import { useFileUpload } from '#app/features/media/uploads/use-file-upload.ts'
import { type ExternalVideo, videoSites } from '#app/features/resources/model/external-video.ts'
import type { Attachment } from '#app/features/resources/model/schema.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

const { extensions, maxSize } = acceptedTypes.poster

type Props = {
  resourceId: string
  attachment: Pick<Attachment, 'id' | 'language'>
  external: ExternalVideo
  poster: Pick<ResourceFile, 'id' | 'assetId' | 'name' | 'isPublished'> | undefined
  title: string | undefined
}

/** Without script it is a plain multipart form to the same address. */
export function PosterPanel({ resourceId, attachment: { id, language: spoken }, external, poster, title }: Props) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const upload = useFileUpload(resourceId, 'poster')
  const hint = t('poster.hint', { site: videoSites[external.provider], size: formatSize(maxSize, language) })
  return (
    <>
      {poster && <img className="attachment-picture" src={fileAddress(poster)} alt={t('poster.now')} />}
      <details className="replace-panel">
        <summary>{t(poster ? 'poster.another' : 'poster.title')}</summary>
        <form
          method="post"
          action={`/uploads/${resourceId}`}
          encType="multipart/form-data"
          onSubmit={upload.submit}
          aria-label={t('poster.form', { title })}
          // After an upload the input is emptied, so that the picture is not sent twice.
          key={upload.progress.state === 'done' ? 'done' : 'open'}
        >
          <p className="field-hint">{hint}</p>
          <input type="hidden" name="kind" value="poster" />
          <input type="hidden" name="attachment" value={id} />
          <input type="hidden" name="language" value={spoken} />
          <input type="hidden" name="page" value={language} />
          <div className="field">
            <label htmlFor={fieldId(`poster-${id}`)}>{t('poster.file')}</label>
            <input id={fieldId(`poster-${id}`)} type="file" name="file" accept={extensions.join(',')} required />
          </div>
          <p className="button-row">
            <button type="submit" className="button button-secondary" disabled={upload.isBusy}>
              {t('poster.send')}
            </button>
          </p>
          <UploadStatus progress={upload.progress} kind="poster" onResume={upload.resume} onCancel={() => void upload.cancel()} />
        </form>
      </details>
    </>
  )
}
