import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextField } from '#app/components/form-field.tsx'
import { codeInputLength } from '#app/lib/code-field.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'

/** The form for the code mailed to the work address. `code` comes from the link in that mail. */
export function WorkEmailProof({ workEmail, code, errors }: { workEmail: string; code: string; errors: FieldErrors }) {
  const { t } = useTranslation('verification')
  return (
    <div className="work-email-proof">
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="prove" />
        <TextField
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          label={t('workEmail.code')}
          hint={t('workEmail.hint', { email: workEmail })}
          errors={errors}
          defaultValue={code}
          maxLength={codeInputLength}
        />
        <button type="submit" className="button">
          {t('workEmail.submit')}
        </button>
      </Form>
      <Form method="post">
        <button type="submit" name="intent" value="send-code" className="button-quiet">
          {t('workEmail.again')}
        </button>
      </Form>
    </div>
  )
}
