/** Uploads one file in parts, so that a broken connection can resume. Without script it is a plain multipart form to the same resource. */
import { useTranslation } from 'react-i18next'
import { fieldId, SelectField, TextField } from '#app/components/form-field.tsx'
import { LanguageOptions } from '#app/components/language-options.tsx'
import { acceptedTypes, type FileKind } from '#app/features/media/storage/media-types.ts'
import { type FileLanguage, fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { AlsoSpokenField } from './also-spoken-field.tsx'
import { UploadStatus } from './upload-status.tsx'
import { useFileUpload } from './use-file-upload.ts'

/** `languages` limits the languages of captions; other files may be in any. */
type Props = { resourceId: string; kind: Exclude<FileKind, 'image' | 'poster'>; attachmentId?: string; languages?: readonly FileLanguage[] }

export function UploadPanel({ resourceId, kind, attachmentId = '', languages }: Props) {
  const { t } = useTranslation('uploads')
  const language = useLanguage()
  const upload = useFileUpload(resourceId, kind)
  const prefix = `${kind}${attachmentId}`
  const { extensions, maxSize } = acceptedTypes[kind]

  return (
    <form
      className="upload-panel"
      method="post"
      action={`/uploads/${resourceId}`}
      encType="multipart/form-data"
      onSubmit={upload.submit}
      aria-labelledby={`${prefix}-title`}
      // After a successful upload the fields are reset for the next file.
      key={upload.progress.state === 'done' ? 'done' : 'open'}
    >
      <h3 id={`${prefix}-title`}>{t(`${kind}.title`)}</h3>
      <p className="field-hint">{t(`${kind}.hint`, { size: formatSize(maxSize, language) })}</p>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="attachment" value={attachmentId} />
      <input type="hidden" name="page" value={language} />
      {kind !== 'captions' && (
        <TextField id={fieldId(`${prefix}-name`)} name="title" label={t('name')} hint={t('nameHint')} maxLength={160} />
      )}
      <SelectField
        id={fieldId(`${prefix}-language`)}
        name="language"
        label={t(`${kind}.language`)}
        // For captions the first is the most needed one.
        defaultValue={languages?.[0] ?? language}
      >
        {languages?.map((code) => (
          <option key={code} value={code}>
            {fileLanguageName(code, language)}
          </option>
        )) ?? <LanguageOptions />}
      </SelectField>
      {kind === 'video' && <AlsoSpokenField id={fieldId(`${prefix}-also`)} />}
      <div className="field">
        <label htmlFor={fieldId(`${prefix}-file`)}>{t('file')}</label>
        <input id={fieldId(`${prefix}-file`)} type="file" name="file" accept={extensions.join(',')} required />
      </div>
      <p className="button-row">
        <button type="submit" className="button button-secondary" disabled={upload.isBusy}>
          {t('send')}
        </button>
      </p>
      <UploadStatus progress={upload.progress} kind={kind} onResume={upload.resume} onCancel={() => void upload.cancel()} />
    </form>
  )
}
