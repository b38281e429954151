import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, TextAreaField } from '#app/components/form-field.tsx'
import { formatDay } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { OpenRequest } from './find-people.server.ts'

/** `refused` is a decision that was not carried out, shown again at its own request. */
type Props = { requests: OpenRequest[]; mayDecide: boolean; refused: { request: string; reason: string; errors: FieldErrors } | null }

export const reasonName = (request: string) => `reason-${request}`

export function VerificationList({ requests, mayDecide, refused }: Props) {
  const { t } = useTranslation('staff')
  if (requests.length === 0) return <p className="empty">{t('verification.none')}</p>
  return (
    <ul className="request-list">
      {requests.map((request) => (
        <li key={request.id}>
          <Request request={request} mayDecide={mayDecide} refused={refused?.request === request.id ? refused : null} />
        </li>
      ))}
    </ul>
  )
}

function Request({ request, mayDecide, refused }: Omit<Props, 'requests'> & { request: OpenRequest }) {
  const { t } = useTranslation('staff')
  const language = useLanguage()
  const { id, name, email, institution, country, postTitle, workEmail, note, requestedAt, days } = request
  const who = name || email
  const isSameAddress = workEmail.toLowerCase() === email
  return (
    <article aria-labelledby={`request-${id}`}>
      <h3 id={`request-${id}`}>{who}</h3>
      <dl className="facts">
        <dt>{t('verification.institution')}</dt>
        <dd>{[pickText(institution, language)?.text, pickText(country, language)?.text].filter(Boolean).join(', ')}</dd>
        <dt>{t('verification.post')}</dt>
        <dd lang={request.language === language ? undefined : request.language}>{postTitle}</dd>
        <dt>{t('verification.email')}</dt>
        <dd>{email}</dd>
        <dt>{t('verification.workEmail')}</dt>
        <dd>
          <a href={`mailto:${workEmail}`}>{workEmail}</a> {isSameAddress && <span className="small">{t('verification.sameEmail')}</span>}
        </dd>
        <dt>{t('verification.asked')}</dt>
        <dd suppressHydrationWarning>
          {formatDay(requestedAt, language)} · {t('days', { count: days })}
        </dd>
        {note && (
          <>
            <dt>{t('verification.note')}</dt>
            <dd className="source-text">{note}</dd>
          </>
        )}
      </dl>
      {mayDecide && (
        <div className="request-decision">
          <Form method="post">
            <input type="hidden" name="intent" value="accept" />
            <input type="hidden" name="request" value={id} />
            <button type="submit" className="button" aria-label={t('verification.acceptWho', { who })}>
              {t('verification.accept')}
            </button>
          </Form>
          <details open={refused ? true : undefined}>
            <summary>{t('verification.decline')}</summary>
            <Form method="post" className="form" noValidate>
              <input type="hidden" name="intent" value="decline" />
              <input type="hidden" name="request" value={id} />
              <TextAreaField
                id={fieldId(reasonName(id))}
                name="reason"
                label={t('verification.reason')}
                hint={t('verification.reasonHint')}
                rows={3}
                maxLength={1_200}
                errors={refused?.errors}
                defaultValue={refused?.reason}
              />
              <button type="submit" className="button button-secondary" aria-label={t('verification.declineWho', { who })}>
                {t('verification.declineSubmit')}
              </button>
            </Form>
          </details>
        </div>
      )}
    </article>
  )
}
