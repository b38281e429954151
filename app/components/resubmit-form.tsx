import { useTranslation } from 'react-i18next'
import { Refusal } from './refusal.tsx'

export type SentForm = [name: string, value: string][]

/** A form that was sent without script after the session had ended: shows all values, to be sent again once the person has signed in in another tab. */
export function ResubmitForm({ sent }: { sent: SentForm }) {
  const { t } = useTranslation('common')
  return (
    <div className="narrow page resubmit-form">
      <title>{`${t('resubmit.title')} · Caja`}</title>
      <h1>{t('resubmit.title')}</h1>
      <Refusal error="session_ended" />
      <SendAgain sent={sent} label={t('resubmit.send')} />
    </div>
  )
}

/** Hidden inputs with all values of the form; it is sent to the page's own address by default. */
export function SendAgain({ sent, to, label }: { sent: SentForm; to?: string; label: string }) {
  const { t } = useTranslation('common')
  return (
    <form method="post" action={to} className="form">
      {[...sent.entries()].map(([index, [name, value]]) =>
        isProse(value) ? (
          <textarea
            key={`${name}-${index}`}
            name={name}
            defaultValue={value}
            rows={4}
            readOnly
            aria-label={t('resubmit.field', { number: index + 1 })}
          />
        ) : (
          <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
        ),
      )}
      <button type="submit" className="button">
        {label}
      </button>
    </form>
  )
}

/** True for text the person wrote, false for values of hidden fields. */
const isProse = (value: string) => value.length > 60 || /\s/.test(value)

export const sentForm = (form: FormData): SentForm =>
  [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
