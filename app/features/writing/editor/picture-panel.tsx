/** Uploads a picture with its alternative text. */
import { useTranslation } from 'react-i18next'
import { fieldId, SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { LanguageOptions } from '#app/components/language-options.tsx'
import { maxAltLength } from '#app/features/media/attachments/files-form.ts'
import { acceptedTypes } from '#app/features/media/storage/media-types.ts'
import { UploadForm } from '#app/features/media/uploads/upload-form.tsx'
import { limits } from '#app/features/resources/model/schema.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

export function PicturePanel({ resourceId }: { resourceId: string }) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const hint = t('pictures.picture.hint', { size: formatSize(acceptedTypes.image.maxSize, language) })
  return (
    <UploadForm
      {...{ resourceId }}
      kind="image"
      prefix="picture"
      texts={{ title: t('pictures.picture.title'), hint, file: t('pictures.picture.file'), send: t('pictures.picture.send') }}
    >
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
    </UploadForm>
  )
}
