/** One yearly update: how far it is, its items, and what staff do with them. */
import { useTranslation } from 'react-i18next'
import { data, Form, Link, redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { KeptForm, sentForm } from '#app/components/kept-form.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Pagination } from '#app/components/pagination.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { closeCycle, confirmItems } from '#app/features/yearly-update/decide.server.ts'
import { ItemTable } from '#app/features/yearly-update/item-table.tsx'
import { updateMailsJob } from '#app/features/yearly-update/jobs.server.ts'
import { ProgressBars } from '#app/features/yearly-update/progress-bars.tsx'
import { findCycles, findItems, findProgress } from '#app/features/yearly-update/queries.server.ts'
import { itemQuery, itemStates, itemsPerPage, readItemFilters } from '#app/features/yearly-update/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { readForm } from '#app/lib/read-form.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import updateCss from '#app/styles/pages/yearly-update.css?url'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/update'

const doneTexts = ['opened', 'confirmed', 'reminded', 'closed'] as const

export async function loader({ params, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const filters = readItemFilters(url.searchParams)
  const year = /^\d{4}$/.test(params.year) ? Number(params.year) : 0
  const found = await context.get(readerContext)(async (db) => {
    const [cycle] = await findCycles(db, year)
    return cycle ? { cycle, ...(await findItems(db, cycle.id, filters)), progress: await findProgress(db, cycle.id) } : null
  })
  if (!found) throw data(null, { status: 404 })
  return {
    ...found,
    filters,
    pages: Math.max(1, Math.ceil(found.total / itemsPerPage)),
    done: doneTexts.find((text) => text === url.searchParams.get('done')) ?? null,
    title: textsIn(context.get(languageContext))('yearly-update:cycle.title', { year }),
    origin: context.get(servicesContext).publicUrl,
  }
}

const schema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('confirm'), items: z.union([z.array(z.uuid()), z.uuid().transform((id) => [id])]) }),
  z.object({ intent: z.literal('remind') }),
  z.object({ intent: z.literal('close') }),
])

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const refuse = (status: number, error: string) => data({ error, sent: sentForm(form) }, { status })
  const signedIn = personOf(context)
  if (!signedIn) return refuse(401, 'session_ended')
  const parsed = parseForm(form, schema)
  if (!parsed.ok) return refuse(400, 'nothing_chosen')
  const input = parsed.value
  const { databases, jobs } = context.get(servicesContext)
  const outcome = await attempt(() =>
    databases.asUser(signedIn.claims, async (db) => {
      const [cycle] = await findCycles(db, Number(params.year) || 0)
      if (!cycle) throw data(null, { status: 404 })
      if (input.intent === 'confirm') await confirmItems(db, input.items)
      if (input.intent === 'close') await closeCycle(db, cycle.id)
      return cycle.id
    }),
  )
  if (!outcome.ok) return refuse(409, outcome.error)
  if (input.intent === 'remind') await jobs.enqueue(updateMailsJob, { cycleId: outcome.value, byHand: true })
  const done = { confirm: 'confirmed', remind: 'reminded', close: 'closed' }[input.intent]
  throw redirect(`${pathTo('update', context.get(languageContext), { year: params.year })}?done=${done}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'update', params, origin: loaderData.origin }) : []
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: updateCss }]

export default function Update({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['yearly-update', 'common'])
  const language = useLanguage()
  if (!loaderData) return <KeptForm sent={answer?.sent ?? []} />
  const { cycle, items, total, progress, filters, pages, done, title } = loaderData
  const path = pathTo('update', language, { year: cycle.year })
  const open = cycle.total - cycle.decided
  return (
    <>
      <p className="eyebrow">
        <Link to={pathTo('updates', language)}>{t('cycles.title')}</Link>
      </p>
      <h1>{title}</h1>
      <p className="lead">
        {t('cycle.lead', { from: formatDate(cycle.opensOn, language), to: formatDate(cycle.endsOn, language), lead: cycle.lead ?? '' })}
      </p>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      {answer?.error === 'cycle_has_open_items' ? (
        <Notice tone="error">
          <p>
            {t('cycle.cannotClose', { count: open })} <Link to={`${path}?state=open`}>{t('cycle.showOpen')}</Link>
          </p>
        </Notice>
      ) : (
        <Refusal error={answer?.error} />
      )}
      <p className="update-total">
        <b>{t('progress.of', { done: formatNumber(cycle.decided, language), total: formatNumber(cycle.total, language) })}</b>{' '}
        {t('cycle.decided')}
      </p>
      <section aria-labelledby="progress">
        <h2 id="progress">{t('progress.title')}</h2>
        <div className="update-plots">
          <ProgressBars
            id="by-country"
            title={t('progress.country')}
            rows={progress.countries}
            hrefOf={(country) => path + itemQuery(filters, { country })}
          />
          <ProgressBars
            id="by-institution"
            title={t('progress.institution')}
            rows={progress.institutions}
            hrefOf={(institution) => path + itemQuery(filters, { institution })}
          />
          <ProgressBars
            id="by-kind"
            title={t('progress.kind')}
            rows={progress.kinds}
            hrefOf={(kind) => path + itemQuery(filters, { kind })}
          />
        </div>
      </section>
      <section>
        <h2>{t('cycle.items')}</h2>
        <nav aria-label={t('cycle.states')}>
          <ul className="update-states">
            {[null, ...itemStates].map((state) => (
              <li key={state ?? 'all'}>
                <Link
                  to={path + itemQuery(filters, { state })}
                  aria-current={state === filters.state ? 'true' : undefined}
                  preventScrollReset
                >
                  {t(state ? `state.${state}` : 'state.all')}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {(filters.country || filters.kind || filters.institution || filters.owner) && (
          <p>
            <Link to={path}>{t('cycle.clear')}</Link>
          </p>
        )}
        <p className="small" role="status">
          {t('cycle.count', { count: total })}
        </p>
        {items.length > 0 && <ItemTable items={items} isClosed={cycle.closedAt !== null} />}
        <Pagination page={filters.page} pages={pages} pathOf={(page) => path + itemQuery(filters, { page })} />
      </section>
      <section aria-labelledby="end">
        <h2 id="end">{t('cycle.end')}</h2>
        <p>
          <a href={pathTo('updateReport', language, { year: cycle.year })}>{t(cycle.closedAt ? 'cycle.report' : 'cycle.reportSoFar')}</a>
        </p>
        {!cycle.closedAt && (
          <Form method="post" className="button-row">
            <button className="button button-secondary" name="intent" value="remind" type="submit">
              {t('cycle.remind')}
            </button>
            <button className="button" name="intent" value="close" type="submit">
              {t('cycle.close')}
            </button>
          </Form>
        )}
        {!cycle.closedAt && <p className="small">{t('cycle.closeNote')}</p>}
      </section>
    </>
  )
}
