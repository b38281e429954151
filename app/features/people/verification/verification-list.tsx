import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, SelectField, TextAreaField } from '#app/components/form-field.tsx'
import type { OpenRequest } from '#app/features/people/directory/find-people.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'

export type RefusedDecision = { request: string; intent: string; reason: string; post: string; institution: string; errors: FieldErrors }
/** `refused` is a decision that was not carried out, shown again at its own request. */
type Props = { requests: OpenRequest[]; mayDecide: boolean; refused: RefusedDecision | null }

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
  const { t } = useTranslation(['staff', 'continuity'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  const { id, name, email, institution, institutionName, country, postTitle, workEmail, provenAt, note, requestedAt, days } = request
  const who = name || email
  const isSameAddress = workEmail.toLowerCase() === email
  return (
    <article aria-labelledby={`request-${id}`}>
      <h3 id={`request-${id}`}>{who}</h3>
      <dl className="facts">
        <dt>{t('verification.institution')}</dt>
        <dd>
          {[pickText(institution, language)?.text ?? institutionName, pickText(country, language)?.text].filter(Boolean).join(', ')}
          {!institution && <strong className="small block">{t('staff:verification.notListed')}</strong>}
        </dd>
        <dt>{t('verification.post')}</dt>
        <dd lang={request.language === language ? undefined : request.language}>{postTitle}</dd>
        <dt>{t('verification.email')}</dt>
        <dd>{email}</dd>
        <dt>{t('verification.workEmail')}</dt>
        <dd>
          <a href={`mailto:${workEmail}`}>{workEmail}</a>{' '}
          <span className="small block">
            {isSameAddress
              ? t('verification.sameEmail')
              : provenAt
                ? t('continuity:verification.proven', { when: dayOf(provenAt) })
                : t('continuity:verification.notProven')}
          </span>
        </dd>
        <dt>{t('verification.asked')}</dt>
        <dd suppressHydrationWarning>
          {dayOf(requestedAt)} · {t('days', { count: days })}
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
          <AcceptForm request={request} refused={refused?.intent === 'accept' ? refused : null} />
          <details open={refused?.intent === 'decline' ? true : undefined}>
            <summary>{t('verification.decline')}</summary>
            <Form method="post" className="form" noValidate>
              <input type="hidden" name="intent" value="decline" />
              <input type="hidden" name="request" value={id} />
              <ReasonField request={id} intent="decline" refused={refused} hint={t('verification.reasonHint')} />
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

/** Into which post, and why it is known to be true. */
function AcceptForm({ request, refused }: { request: OpenRequest; refused: RefusedDecision | null }) {
  const { t } = useTranslation(['staff', 'continuity'])
  const language = useLanguage()
  const { id, name, email, institution, candidates, postTitle, posts } = request
  const named = posts.find(({ isNamed }) => isNamed)
  return (
    <details open={refused ? true : undefined}>
      <summary>{t('continuity:verification.acceptOpen')}</summary>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="accept" />
        <input type="hidden" name="request" value={id} />
        {!institution && (
          <>
            <SelectField
              id={`institution-${id}`}
              name="institution"
              label={t('staff:verification.whichInstitution')}
              hint={t('staff:verification.whichInstitutionHint')}
              defaultValue={refused?.institution ?? ''}
            >
              <option value="">{t('staff:verification.chooseInstitution')}</option>
              {candidates.map(({ id: candidate, names }) => (
                <option key={candidate} value={candidate}>
                  {pickText(names, language)?.text}
                </option>
              ))}
            </SelectField>
            <p className="small">
              <a href={pathTo('institutions', language)}>{t('staff:verification.addInstitution')}</a>
            </p>
          </>
        )}
        <SelectField
          id={`post-${id}`}
          name="post"
          label={t('continuity:verification.post')}
          hint={t(named ? 'continuity:verification.postNamed' : 'continuity:verification.postNew')}
          defaultValue={refused ? refused.post : (named?.id ?? '')}
        >
          {!named && <option value="">{t('continuity:verification.newPost', { title: postTitle })}</option>}
          {posts.map(({ id: post, titles, holder }) => (
            <option key={post} value={post}>
              {pickText(titles, language)?.text} ·{' '}
              {holder ? t('continuity:verification.heldBy', { name: holder }) : t('continuity:verification.vacant')}
            </option>
          ))}
        </SelectField>
        <ReasonField request={id} intent="accept" refused={refused} hint={t('continuity:verification.acceptHint')} />
        <button type="submit" className="button" aria-label={t('verification.acceptWho', { who: name || email })}>
          {t('verification.accept')}
        </button>
      </Form>
    </details>
  )
}

type ReasonProps = { request: string; intent: string; refused: RefusedDecision | null; hint: string }

/** The summary of errors leads to the field of the decision that was refused, and only one of the two can have been. */
function ReasonField({ request, intent, refused, hint }: ReasonProps) {
  const { t } = useTranslation('staff')
  const own = refused?.intent === intent ? refused : null
  return (
    <TextAreaField
      id={own ? fieldId(reasonName(request)) : `${intent}-${request}`}
      name="reason"
      label={t('verification.reason')}
      hint={hint}
      rows={3}
      maxLength={1_200}
      errors={own?.errors}
      defaultValue={own?.reason}
    />
  )
}
