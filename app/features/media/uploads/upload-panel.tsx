/** Uploads a video, document, audio or captions file. */
import { useTranslation } from 'react-i18next'
import { fieldId, SelectField, TextField } from '#app/components/form-field.tsx'
import { LanguageOptions } from '#app/components/language-options.tsx'
import { acceptedTypes, type FileKind } from '#app/features/media/storage/media-types.ts'
import { type FileLanguage, fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { AlsoSpokenField } from './also-spoken-field.tsx'
import { UploadForm } from './upload-form.tsx'

/** `languages` limits the languages of captions; other files may be in any. */
type Props = { resourceId: string; kind: Exclude<FileKind, 'image' | 'poster'>; attachmentId?: string; languages?: readonly FileLanguage[] }

export function UploadPanel({ resourceId, kind, attachmentId = '', languages }: Props) {
  const { t } = useTranslation('uploads')
  const language = useLanguage()
  const prefix = `${kind}${attachmentId}`
  const hint = t(`${kind}.hint`, { size: formatSize(acceptedTypes[kind].maxSize, language) })
  return (
    <UploadForm {...{ resourceId, kind, prefix }} texts={{ title: t(`${kind}.title`), hint, file: t('file'), send: t('send') }}>
      <input type="hidden" name="attachment" value={attachmentId} />
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
    </UploadForm>
  )
}
