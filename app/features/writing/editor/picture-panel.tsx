/** Uploads a picture with its alternative text. Without script it is a plain multipart form to the same address. */
import { useTranslation } from 'react-i18next'
import { fieldId, SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { LanguageOptions } from '#app/components/language-options.tsx'
import { maxAltLength } from '#app/features/media/attachments/files-form.ts'
import { acceptedTypes } from '#app/features/media/storage/media-types.ts'
import { UploadStatus } from '#app/features/media/uploads/upload-status.tsx'
import { useFileUpload } from '#app/features/media/uploads/use-file-upload.ts'
import { limits } from '#app/features/resources/model/schema.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

const { extensions, maxSize } = acceptedTypes.image

export function PicturePanel({ resourceId }: { resourceId: string }) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const upload = useFileUpload(resourceId, 'image')
  const size = formatSize(maxSize, language)

  return (
    <form
      className="upload-panel"
      method="post"
      action={`/uploads/${resourceId}`}
      encType="multipart/form-data"
      onSubmit={upload.submit}
      aria-labelledby="picture-title"
      // After an upload the fields are emptied for the next picture.
      key={upload.progress.state === 'done' ? 'done' : 'open'}
    >
      <h3 id="picture-title">{t('pictures.picture.title')}</h3>
      <p className="field-hint">{t('pictures.picture.hint', { size })}</p>
      <input type="hidden" name="kind" value="image" />
      <input type="hidden" name="page" value={language} />
      <TextField
        id={fieldId('picture-name')}
        name="title"
        label={t('pictures.picture.name')}
        hint={t('pictures.picture.nameHint')}
        maxLength={limits.line}
        required
      />
      <TextAreaField
        id={fieldId('picture-alt')}
        name="alt"
        label={t('pictures.picture.alt')}
        hint={t('pictures.picture.altHint')}
        maxLength={maxAltLength}
        rows={3}
        required
      />
      <SelectField id={fieldId('picture-language')} name="language" label={t('pictures.picture.language')} defaultValue={language}>
        <LanguageOptions />
      </SelectField>
      <div className="field">
        <label htmlFor={fieldId('picture-file')}>{t('pictures.picture.file')}</label>
        <input id={fieldId('picture-file')} type="file" name="file" accept={extensions.join(',')} required />
      </div>
      <p className="button-row">
        <button type="submit" className="button button-secondary" disabled={upload.isBusy}>
          {t('pictures.picture.send')}
        </button>
      </p>
      <UploadStatus progress={upload.progress} kind="image" onResume={upload.resume} onCancel={() => void upload.cancel()} />
    </form>
  )
}
