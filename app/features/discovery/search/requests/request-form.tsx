import { useTranslation } from 'react-i18next'
import { AnswerAddress } from '#app/components/answer-address.tsx'
import { TextAreaField } from '#app/components/form-field.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { wishLength } from './schema.ts'

/** The search without results; `country` and `topic` only if it was filtered by exactly one. */
export type RequestOrigin = { q: string; country: string | null; topic: string | null }

type Props = {
  from: RequestOrigin
  /** Names of the country and the topic, in the reader's language. */
  about?: readonly string[]
  /** The signed-in person's address. */
  ownEmail: string | null
  errors?: FieldErrors
  values?: Record<string, unknown>
}

/** The form that asks the editors for missing content. A separate page if the input has errors. */
export function RequestForm({ from, about = [], ownEmail, errors = {}, values = {} }: Props) {
  const { t } = useTranslation('search-requests')
  const language = useLanguage()
  const kept = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  return (
    <form method="post" action={pathTo('askFor', language)} className="form ask-form" noValidate>
      {Object.entries(from).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <TextAreaField
        name="wish"
        label={t('ask.wish')}
        hint={about.length > 0 ? t('ask.about', { about: about.join(', ') }) : t('ask.wishHint')}
        errors={errors}
        defaultValue={kept('wish') ?? from.q}
        maxLength={wishLength}
        rows={3}
      />
      <AnswerAddress ownEmail={ownEmail} errors={errors} email={kept('email')} />
      <button type="submit" className="button button-secondary">
        {t('ask.submit')}
      </button>
    </form>
  )
}
