import { useTranslation } from 'react-i18next'
import { AnswerAddress } from '#app/components/answer-address.tsx'
import { TextAreaField } from '#app/components/form-field.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { correctionPath } from './correction-link.tsx'
import { messagePurpose } from './message-purpose.ts'
import { sourceLength, wrongLength } from './schema.ts'

type Props = {
  about: string
  /** The signed-in person's address. */
  ownEmail: string | null
  errors: FieldErrors
  values: Record<string, unknown>
}

/** The message, for a correction also its source, and an address if an answer is wanted. */
export function CorrectionForm({ about, ownEmail, errors, values }: Props) {
  const { t } = useTranslation('corrections')
  const language = useLanguage()
  const purpose = messagePurpose(about)
  const kept = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  return (
    <form method="post" action={correctionPath(language, about)} className="form ask-form" noValidate>
      <input type="hidden" name="about" value={about} />
      <TextAreaField
        name="wrong"
        label={purpose ? t(`write.${purpose}.wrong`) : t('ask.wrong')}
        hint={purpose ? t(`write.${purpose}.wrongHint`) : t('ask.wrongHint')}
        errors={errors}
        defaultValue={kept('wrong')}
        maxLength={wrongLength}
        rows={5}
      />
      {!purpose && (
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
      )}
      <AnswerAddress ownEmail={ownEmail} errors={errors} email={kept('email')} />
      <button type="submit" className="button">
        {t('ask.submit')}
      </button>
    </form>
  )
}
