import { useTranslation } from 'react-i18next'
import { AnswerForm, type RefusedAnswer } from '#app/features/core/inbox/answer-form.tsx'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { SearchRequest } from './find-requests.server.ts'

export type Refused = (RefusedAnswer & { request: string }) | null

/** Search requests; open ones have a form to answer them. */
export function RequestList({ requests, refused }: { requests: readonly SearchRequest[]; refused: Refused }) {
  return (
    <ul className="request-list search-requests">
      {requests.map((request) => (
        <li key={request.id}>
          <Request request={request} refused={refused?.request === request.id ? refused : null} />
        </li>
      ))}
    </ul>
  )
}

function Request({ request, refused }: { request: SearchRequest; refused: Refused }) {
  const { t } = useTranslation(['search-requests', 'core', 'common'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  const { id, q, wish, state, days, requestedAt, hasAddress, answer, answeredAt, answeredBy } = request
  const about = [request.country, request.topic].flatMap((label) => pickText(label, language)?.text ?? [])
  return (
    <article aria-labelledby={`request-${id}`}>
      <p className="request-wish" id={`request-${id}`} lang={request.language}>
        {wish}
      </p>
      <p className="small">
        {t(`queue.stateOne.${state}`)} · <time dateTime={requestedAt.toISOString()}>{dayOf(requestedAt)}</time> (
        {t('core:days', { count: days })}) · {t(`common:language.${request.language}`)}
        {about.length > 0 && ` · ${about.join(', ')}`}
        {state === 'open' && ` · ${t(hasAddress ? 'queue.wantsAnswer' : 'queue.noAddress')}`}
      </p>
      {q && (
        <p className="small">
          {t('queue.searched')}{' '}
          <a href={searchPath(pathTo('search', language), { ...emptySearch, q, sort: 'relevance' })} lang={request.language}>
            {q}
          </a>
        </p>
      )}
      {state !== 'open' && (
        <div className="request-answer">
          <p lang={request.language}>{answer}</p>
          <p className="small">
            {[answeredBy, answeredAt && dayOf(answeredAt), hasAddress && t('queue.onItsWay')].filter(Boolean).join(' · ')}
          </p>
        </div>
      )}
      {state === 'open' && (
        <AnswerForm texts="search-requests" field="request" message={request} refused={refused}>
          <button type="submit" name="intent" value="answer" className="button">
            {t(hasAddress ? 'queue.send' : 'queue.markAnswered')}
          </button>
          <button type="submit" name="intent" value="close" className="button button-secondary">
            {t('queue.close')}
          </button>
        </AnswerForm>
      )}
    </article>
  )
}
