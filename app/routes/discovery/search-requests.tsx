/** Search requests, and the most frequent queries without results. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { StateLinks } from '#app/components/state-links.tsx'
import { answerRequest } from '#app/features/discovery/search/requests/answer-request.server.ts'
import { findEmptySearches } from '#app/features/discovery/search/requests/empty-searches.server.ts'
import { EmptySearchesTable } from '#app/features/discovery/search/requests/empty-searches-table.tsx'
import { countRequests, findRequests } from '#app/features/discovery/search/requests/find-requests.server.ts'
import { RequestList } from '#app/features/discovery/search/requests/request-list.tsx'
import { requestQuery, requestStates } from '#app/features/discovery/search/requests/request-query.ts'
import { decideSchema } from '#app/features/discovery/search/requests/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/search-requests'

const dones = { answer: 'answered', close: 'closed' } as const

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const filters = requestQuery.read(url.searchParams)
  const lists = await context.get(readerContext)(async (db) => ({
    ...(await findRequests(db, filters)),
    counts: await countRequests(db),
    misses: await findEmptySearches(db),
  }))
  return {
    ...lists,
    filters,
    done: knownValue(Object.values(dones), url.searchParams.get('done')),
    title: textsIn(context.get(languageContext))('search-requests:queue.heading'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, decideSchema, { typed: ['answer'] })
  if (!sent.ok) return sent.refused
  const { input, me } = sent
  const saved = await sent.save((db) => answerRequest(db, me.person, input))
  if (!saved.ok) return saved.refused
  throw redirect(
    pathTo('searchRequests', context.get(languageContext)) + requestQuery.keep(url.searchParams, { done: dones[input.intent] }),
  )
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'searchRequests', origin: loaderData.origin }) : []

export default function SearchRequests({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('search-requests')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { requests, total, counts, misses, filters, done } = loaderData
  const sent = Object.fromEntries(answer?.sent ?? [])
  const refused = sent.request ? { request: sent.request, answer: sent.answer ?? '', errors: answer?.errors ?? {} } : null
  const list = requestQuery.at(pathTo('searchRequests', language), filters)
  return (
    <>
      <h1>{t('queue.heading')}</h1>
      <p className="lead">{t('queue.lead')}</p>
      <DoneNotice text={done && !answer ? t(`queue.done.${done}`) : null} />
      <Refusal error={answer?.error} />
      <section aria-labelledby="requests">
        <h2 id="requests">{t('queue.title')}</h2>
        <StateLinks
          label={t('queue.states')}
          states={[...requestStates, 'all' as const].map((state) => ({
            to: list.to({ state }),
            text: t(`queue.state.${state}`),
            isCurrent: filters.state === state,
            count: state === 'all' ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[state],
          }))}
        />
        <FilterBar list={list} fields={{ q: { label: t('queue.search') } }} />
        <ListResults list={list} total={total} count={t('queue.count', { count: total })} empty={t('queue.none')}>
          <RequestList requests={requests} refused={refused} />
        </ListResults>
      </section>
      <section aria-labelledby="misses">
        <h2 id="misses">{t('withoutResults.title')}</h2>
        <p className="small">{t('withoutResults.lead')}</p>
        <EmptySearchesTable misses={misses} />
      </section>
    </>
  )
}
