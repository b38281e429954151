import { useTranslation } from 'react-i18next'
import { TextAreaField, TextField } from '#app/components/form-field.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { correctionPath } from './correction-link.tsx'
import { sourceLength, wrongLength } from './schema.ts'

type Props = {
  about: string
  /** Where an answer would go, for a signed-in person. */
  ownEmail: string | null
  errors: FieldErrors
  values: Record<string, unknown>
}

/** What is wrong, where it can be checked, and an address if an answer is wanted. */
export function CorrectionForm({ about, ownEmail, errors, values }: Props) {
  const { t } = useTranslation('corrections')
  const language = useLanguage()
  const kept = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  return (
    <form method="post" action={correctionPath(language, about)} className="form ask-form" noValidate>
      <input type="hidden" name="about" value={about} />
      <TextAreaField
        name="wrong"
        label={t('ask.wrong')}
        hint={t('ask.wrongHint')}
        errors={errors}
        defaultValue={kept('wrong')}
        maxLength={wrongLength}
        rows={5}
      />
      <TextAreaField
        name="source"
        label={t('ask.source')}
        hint={t('ask.sourceHint')}
        errors={errors}
        required={false}
        defaultValue={kept('source')}
        maxLength={sourceLength}
        rows={2}
      />
      {ownEmail ? (
        <Checkbox name="wantsAnswer" label={t('ask.wantsAnswer', { email: ownEmail })} hint={t('ask.forgotten')} defaultChecked />
      ) : (
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          inputMode="email"
          label={t('ask.email')}
          hint={t('ask.emailHint')}
          errors={errors}
          required={false}
          defaultValue={kept('email')}
          maxLength={254}
        />
      )}
      <p hidden>
        <label htmlFor="f-website">{t('ask.trap')}</label>
        <input id="f-website" name="website" tabIndex={-1} autoComplete="off" />
      </p>
      <button type="submit" className="button">
        {t('ask.submit')}
      </button>
    </form>
  )
}
