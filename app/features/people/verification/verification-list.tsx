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
/** `refused`: a rejected decision, shown at its request. */
type Props = { requests: OpenRequest[]; mayDecide: boolean; refused: RefusedDecision | null }

export const reasonName = (request: string) => `reason-${request}`

export function VerificationList({ requests, mayDecide, refused }: Props) {
  const { t } = useTranslation('verification')
  if (requests.length === 0) return <p className="empty">{t('queue.none')}</p>
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
  const { t } = useTranslation(['verification', 'core'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  const { id, name, email, institution, institutionName, country, postTitle, workEmail, provenAt, note, requestedAt, days } = request
  const who = name || email
  const isSameAddress = workEmail.toLowerCase() === email
  return (
    <article aria-labelledby={`request-${id}`}>
      <h3 id={`request-${id}`}>{who}</h3>
      <dl className="fact-list">
        <dt>{t('queue.institution')}</dt>
        <dd>
          {[pickText(institution, language)?.text ?? institutionName, pickText(country, language)?.text].filter(Boolean).join(', ')}
          {!institution && <strong className="small block">{t('queue.notListed')}</strong>}
        </dd>
        <dt>{t('queue.post')}</dt>
        <dd lang={request.language === language ? undefined : request.language}>{postTitle}</dd>
        <dt>{t('queue.email')}</dt>
        <dd>{email}</dd>
        <dt>{t('queue.workEmail')}</dt>
        <dd>
          <a href={`mailto:${workEmail}`}>{workEmail}</a>{' '}
          <span className="small block">
            {isSameAddress ? t('queue.sameEmail') : provenAt ? t('decision.proven', { when: dayOf(provenAt) }) : t('decision.notProven')}
          </span>
        </dd>
        <dt>{t('queue.asked')}</dt>
        <dd suppressHydrationWarning>
          {dayOf(requestedAt)} · {t('core:days', { count: days })}
        </dd>
        {note && (
          <>
            <dt>{t('queue.note')}</dt>
            <dd className="source-text">{note}</dd>
          </>
        )}
      </dl>
      {mayDecide && (
        <div className="request-decision">
          <AcceptForm request={request} refused={refused?.intent === 'accept' ? refused : null} />
          <details open={refused?.intent === 'decline' ? true : undefined}>
            <summary>{t('queue.decline')}</summary>
            <Form method="post" className="form" noValidate>
              <input type="hidden" name="intent" value="decline" />
              <input type="hidden" name="request" value={id} />
              <ReasonField request={id} intent="decline" refused={refused} hint={t('queue.reasonHint')} />
              <button type="submit" className="button button-secondary" aria-label={t('queue.declineWho', { who })}>
                {t('queue.declineSubmit')}
              </button>
            </Form>
          </details>
        </div>
      )}
    </article>
  )
}

/** Accepts a request: the post, and the evidence. */
function AcceptForm({ request, refused }: { request: OpenRequest; refused: RefusedDecision | null }) {
  const { t } = useTranslation('verification')
  const language = useLanguage()
  const { id, name, email, institution, candidates, postTitle, posts } = request
  const named = posts.find(({ isNamed }) => isNamed)
  return (
    <details open={refused ? true : undefined}>
      <summary>{t('decision.acceptOpen')}</summary>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="accept" />
        <input type="hidden" name="request" value={id} />
        {!institution && (
          <>
            <SelectField
              id={`institution-${id}`}
              name="institution"
              label={t('queue.whichInstitution')}
              hint={t('queue.whichInstitutionHint')}
              defaultValue={refused?.institution ?? ''}
            >
              <option value="">{t('queue.chooseInstitution')}</option>
              {candidates.map(({ id: candidate, names }) => (
                <option key={candidate} value={candidate}>
                  {pickText(names, language)?.text}
                </option>
              ))}
            </SelectField>
            <p className="small">
              <a href={pathTo('institutions', language)}>{t('queue.addInstitution')}</a>
            </p>
          </>
        )}
        <SelectField
          id={`post-${id}`}
          name="post"
          label={t('decision.post')}
          hint={t(named ? 'decision.postNamed' : 'decision.postNew')}
          defaultValue={refused ? refused.post : (named?.id ?? '')}
        >
          {!named && <option value="">{t('decision.newPost', { title: postTitle })}</option>}
          {posts.map(({ id: post, titles, holder }) => (
            <option key={post} value={post}>
              {pickText(titles, language)?.text} · {holder ? t('decision.heldBy', { name: holder }) : t('decision.vacant')}
            </option>
          ))}
        </SelectField>
        <ReasonField request={id} intent="accept" refused={refused} hint={t('decision.acceptHint')} />
        <button type="submit" className="button" aria-label={t('queue.acceptWho', { who: name || email })}>
          {t('queue.accept')}
        </button>
      </Form>
    </details>
  )
}

type ReasonProps = { request: string; intent: string; refused: RefusedDecision | null; hint: string }

/** Only the rejected form's field gets the id that the error summary links to. */
function ReasonField({ request, intent, refused, hint }: ReasonProps) {
  const { t } = useTranslation('verification')
  const own = refused?.intent === intent ? refused : null
  return (
    <TextAreaField
      id={own ? fieldId(reasonName(request)) : `${intent}-${request}`}
      name="reason"
      label={t('queue.reason')}
      hint={hint}
      rows={3}
      maxLength={1_200}
      errors={own?.errors}
      defaultValue={own?.reason}
    />
  )
}
