import { useTranslation } from 'react-i18next'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { TextField } from './form-field.tsx'

type Props = {
  /** The signed-in person's address. */
  ownEmail: string | null
  errors: FieldErrors
  /** The typed value. */
  email: string | undefined
}

/** An optional e-mail address for the answer, and its honeypot field (`answerAddress`). */
export function AnswerAddress({ ownEmail, errors, email }: Props) {
  const { t } = useTranslation('common')
  return (
    <>
      {ownEmail ? (
        <Checkbox
          name="wantsAnswer"
          label={t('answerAddress.wanted', { email: ownEmail })}
          hint={t('answerAddress.forgotten')}
          defaultChecked
        />
      ) : (
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          inputMode="email"
          label={t('answerAddress.email')}
          hint={t('answerAddress.hint')}
          errors={errors}
          required={false}
          defaultValue={email}
          maxLength={254}
        />
      )}
      <p hidden>
        <label htmlFor="f-website">{t('answerAddress.trap')}</label>
        <input id="f-website" name="website" tabIndex={-1} autoComplete="off" />
      </p>
    </>
  )
}
