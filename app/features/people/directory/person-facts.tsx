import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { languageNames, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { PersonRecord } from './get-person-record.server.ts'

/** A person's role, posts, verification requests and memory consents. */
export function PersonFacts({ person }: { person: PersonRecord }) {
  const { t } = useTranslation(['directory', 'institutions', 'hand-over', 'core'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  const { email, role, language: written, createdAt, verifiedAt, frozenAt, leftAt, hasSignedIn, posts, requests, memory } = person
  return (
    <dl className="fact-list person-facts">
      <dt>{t('person.email')}</dt>
      <dd>
        <a href={`mailto:${email}`}>{email}</a> · {languageNames[toLanguage(written)]}
      </dd>
      <dt>{t('person.role')}</dt>
      <dd>
        {t(`core:role.${role}`)}
        {verifiedAt && ` · ${t('person.verifiedOn', { when: dayOf(verifiedAt) })}`}
      </dd>
      <dt>{t('person.state')}</dt>
      <dd>
        {leftAt
          ? t('person.leftOn', { when: dayOf(leftAt) })
          : frozenAt
            ? t('person.frozenSince', { when: dayOf(frozenAt) })
            : hasSignedIn
              ? t('person.active', { when: dayOf(createdAt) })
              : t('person.neverSignedIn', { when: dayOf(createdAt) })}
      </dd>
      <dt>{t('person.posts')}</dt>
      <dd>
        {posts.length === 0 && t('person.noPosts')}
        <ul className="holders">
          {posts.map(({ id, title, institutionId, institution, country, heldFrom, heldTo, isPresent }) => (
            <li key={`${id} ${heldFrom}`}>
              <span lang={pickText(title, language)?.language}>{pickText(title, language)?.text}</span>,{' '}
              <a href={pathTo('institution', language, { id: institutionId })}>{pickText(institution, language)?.text}</a>
              {country && `, ${pickText(country, language)?.text}`}{' '}
              <span className="small block">
                {isPresent || !heldTo
                  ? t('institutions:page.since', { from: formatDate(heldFrom, language) })
                  : t('institutions:page.fromTo', { from: formatDate(heldFrom, language), to: formatDate(heldTo, language) })}
              </span>
            </li>
          ))}
        </ul>
      </dd>
      {requests.length > 0 && (
        <>
          <dt>{t('person.requests')}</dt>
          <dd>
            <ul className="holders">
              {requests.map(({ id, postTitle, institution, decision, reason, requestedAt }) => (
                <li key={id}>
                  {postTitle}, {pickText(institution, language)?.text} · {dayOf(requestedAt)}
                  <span className="small block">
                    {decision
                      ? t(decision === 'accepted' ? 'person.requestAccepted' : 'person.requestDeclined', { reason: reason ?? '' })
                      : t('person.requestOpen')}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {memory.length > 0 && (
        <>
          <dt>{t('person.memory')}</dt>
          <dd>
            {memory.map(({ id, institution, name, contact, how, consentedOn }) => (
              <div key={id}>
                {name} · {contact} · {pickText(institution, language)?.text}
                <span className="small block">{t('hand-over:memory.agreed', { when: formatDate(consentedOn, language), how })}</span>
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="consent" value={id} />
                  <button type="submit" name="intent" value="revoke-memory" className="button-quiet">
                    {t('hand-over:memory.revokeForThem')}
                  </button>
                </Form>
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}
