/** What people looked for and did not find: their requests, and the questions that most often find nothing. */
import { useTranslation } from 'react-i18next'
import { Form, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Pagination } from '#app/components/pagination.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { StateLinks } from '#app/components/state-links.tsx'
import { answerRequest } from '#app/features/discovery/search/requests/answer-request.server.ts'
import { queryOf, readFilters, requestStates } from '#app/features/discovery/search/requests/filters.ts'
import { countRequests, findRequests, requestsPerPage } from '#app/features/discovery/search/requests/find-requests.server.ts'
import { findMisses } from '#app/features/discovery/search/requests/misses.server.ts'
import { MissesTable } from '#app/features/discovery/search/requests/misses-table.tsx'
import { RequestList } from '#app/features/discovery/search/requests/request-list.tsx'
import { decideSchema } from '#app/features/discovery/search/requests/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/search-requests'

const dones = { answer: 'answered', close: 'closed' } as const

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const filters = readFilters(url.searchParams)
  const lists = await context.get(readerContext)(async (db) => ({
    ...(await findRequests(db, filters)),
    counts: await countRequests(db),
    misses: await findMisses(db),
  }))
  const done = url.searchParams.get('done')
  return {
    ...lists,
    filters,
    pages: Math.max(1, Math.ceil(lists.total / requestsPerPage)),
    done: Object.values(dones).find((known) => known === done) ?? null,
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
  const query = new URLSearchParams(url.searchParams)
  query.set('done', dones[input.intent])
  throw redirect(`${pathTo('searchRequests', context.get(languageContext))}?${query}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'searchRequests', origin: loaderData.origin }) : []

export default function SearchRequests({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['search-requests', 'common'])
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { requests, total, counts, misses, filters, pages, done } = loaderData
  const sent = Object.fromEntries(answer?.sent ?? [])
  const refused = sent.request ? { request: sent.request, answer: sent.answer ?? '', errors: answer?.errors ?? {} } : null
  const path = pathTo('searchRequests', language)
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
            to: path + queryOf(filters, { state }),
            text: t(`queue.state.${state}`),
            isCurrent: filters.state === state,
            count: state === 'all' ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[state],
          }))}
        />
        <Form method="get" role="search" className="staff-search" aria-label={t('queue.search')}>
          {filters.state !== 'open' && <input type="hidden" name="state" value={filters.state} />}
          <label htmlFor="requests-q">{t('queue.search')}</label>
          <input id="requests-q" type="search" name="q" defaultValue={filters.q} key={filters.q} maxLength={100} />
          <button type="submit" className="button button-secondary">
            {t('common:search.submit')}
          </button>
        </Form>
        <p className="small" role="status">
          {t('queue.count', { count: total })}
        </p>
        <RequestList requests={requests} refused={refused} />
        <Pagination page={filters.page} pages={pages} pathOf={(page) => path + queryOf(filters, { page })} />
      </section>
      <section aria-labelledby="misses">
        <h2 id="misses">{t('withoutResults.title')}</h2>
        <p className="small">{t('withoutResults.lead')}</p>
        <MissesTable misses={misses} />
      </section>
    </>
  )
}
