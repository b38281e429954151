import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { FieldShell, SelectField, TextAreaField } from '#app/components/form-field.tsx'
import { languages } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { FileInput } from '#app/ui/file-input.tsx'

export const planFileTypes = ['.docx', '.xlsx', '.html', '.htm', '.csv', '.tsv', '.txt', '.json'] as const

type Props = { errors: FieldErrors; sent: Record<string, string> }

/** The file of a plan, or its text. Reading it stores nothing. */
export function SourceForm({ errors, sent }: Props) {
  const { t } = useTranslation(['plan-import', 'common'])
  const language = useLanguage()
  return (
    <Form method="post" encType="multipart/form-data" className="form" noValidate>
      <FieldShell name="file" label={t('source.file')} hint={t('source.fileHint')} errors={errors}>
        {(ids) => <FileInput {...ids} accept={[...planFileTypes]} />}
      </FieldShell>
      <TextAreaField
        name="pasted"
        label={t('source.pasted')}
        hint={t('source.pastedHint')}
        errors={errors}
        required={false}
        rows={6}
        defaultValue={sent.pasted ?? ''}
      />
      <SelectField name="language" label={t('source.language')} errors={errors} defaultValue={sent.language ?? language}>
        {languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {t(`common:language.${each}`)}
          </option>
        ))}
      </SelectField>
      <Button type="submit" name="intent" value="read">
        {t('source.read')}
      </Button>
    </Form>
  )
}
