/** Uploads a new version of a file in resumable parts. Without script it is a plain multipart form to the same address. */
import { useTranslation } from 'react-i18next'
import { fieldId } from '#app/components/form-field.tsx'
import { acceptedTypes } from '#app/features/media/storage/media-types.ts'
import { UploadStatus } from '#app/features/media/uploads/upload-status.tsx'
import { useFileUpload } from '#app/features/media/uploads/use-file-upload.ts'
import type { Attachment } from '#app/features/resources/model/schema.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

type Props = { resourceId: string; attachment: Pick<Attachment, 'id' | 'kind' | 'language'>; title: string | undefined }

export function ReplacePanel({ resourceId, attachment: { id, kind, language: written }, title }: Props) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const upload = useFileUpload(resourceId, kind)
  const { extensions, maxSize } = acceptedTypes[kind]
  const { state } = upload.progress

  return (
    <details className="replace-panel">
      <summary>{t('files.replace.title')}</summary>
      <form
        method="post"
        action={`/uploads/${resourceId}`}
        encType="multipart/form-data"
        onSubmit={upload.submit}
        aria-label={t('files.replace.form', { title })}
        // After an upload the input is emptied, so that the file is not sent twice.
        key={state === 'done' ? 'done' : 'open'}
      >
        <p className="field-hint">{t('files.replace.hint')}</p>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="language" value={written} />
        <input type="hidden" name="replaces" value={id} />
        <input type="hidden" name="page" value={language} />
        <div className="field">
          <label htmlFor={fieldId(`replace-${id}`)}>
            {t('files.replace.file', { types: extensions.join(' '), size: formatSize(maxSize, language) })}
          </label>
          <input id={fieldId(`replace-${id}`)} type="file" name="file" accept={extensions.join(',')} required />
        </div>
        <p className="button-row">
          <button type="submit" className="button button-secondary" disabled={upload.isBusy}>
            {t('files.replace.send')}
          </button>
        </p>
        {state === 'done' && (
          <p className="upload-done" role="status">
            {t('files.replace.done')}
          </p>
        )}
        {state !== 'done' && (
          <UploadStatus progress={upload.progress} kind={kind} onResume={upload.resume} onCancel={() => void upload.cancel()} />
        )}
      </form>
    </details>
  )
}
