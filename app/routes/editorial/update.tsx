/** One cycle of the yearly update: progress, items, and staff actions. */
import { useTranslation } from 'react-i18next'
import { data, Form, Link, redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { closeCycle, confirmItems } from '#app/features/editorial/yearly-update/decide.server.ts'
import { findCycles, findProgress } from '#app/features/editorial/yearly-update/find-cycles.server.ts'
import { findItems } from '#app/features/editorial/yearly-update/find-items.server.ts'
import { ItemList } from '#app/features/editorial/yearly-update/item-list.tsx'
import { itemQuery } from '#app/features/editorial/yearly-update/item-query.ts'
import { updateMailsJob } from '#app/features/editorial/yearly-update/jobs.server.ts'
import { ProgressPlots } from '#app/features/editorial/yearly-update/progress-plots.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/update'

const doneTexts = ['opened', 'confirmed', 'reminded', 'closed'] as const

export async function loader({ params, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const filters = itemQuery.read(url.searchParams)
  const language = context.get(languageContext)
  const year = /^\d{4}$/.test(params.year) ? Number(params.year) : 0
  const found = await context.get(readerContext)(async (db) => {
    const [cycle] = await findCycles(db, year)
    return cycle ? { cycle, ...(await findItems(db, cycle.id, filters, language)), progress: await findProgress(db, cycle.id) } : null
  })
  if (!found) throw data(null, { status: 404 })
  return {
    ...found,
    filters,
    done: knownValue(doneTexts, url.searchParams.get('done')),
    title: textsIn(language)('yearly-update:cycle.title', { year }),
    origin: context.get(servicesContext).publicUrl,
  }
}

const schema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('confirm'), items: z.union([z.array(z.uuid()), z.uuid().transform((id) => [id])]) }),
  z.object({ intent: z.literal('remind') }),
  z.object({ intent: z.literal('close') }),
])

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, schema)
  if (!sent.ok) return sent.refused
  const { input } = sent
  const saved = await sent.save(async (db) => {
    const [cycle] = await findCycles(db, Number(params.year) || 0)
    if (!cycle) throw data(null, { status: 404 })
    if (input.intent === 'confirm') await confirmItems(db, input.items)
    if (input.intent === 'close') await closeCycle(db, cycle.id)
    return cycle.id
  })
  if (!saved.ok) return saved.refused
  if (input.intent === 'remind') await context.get(servicesContext).jobs.enqueue(updateMailsJob, { cycleId: saved.value, byHand: true })
  const done = { confirm: 'confirmed', remind: 'reminded', close: 'closed' }[input.intent]
  throw redirect(`${pathTo('update', context.get(languageContext), { year: params.year })}?done=${done}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'update', params, origin: loaderData.origin }) : []

export default function Update({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('yearly-update')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { cycle, items, total, progress, filters, done, title } = loaderData
  const list = itemQuery.at(pathTo('update', language, { year: cycle.year }), filters)
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
            {t('cycle.cannotClose', { count: open })} <Link to={list.to({ state: 'open' })}>{t('cycle.showOpen')}</Link>
          </p>
        </Notice>
      ) : (
        <Refusal error={answer && Object.keys(answer.errors).length > 0 ? 'nothing_chosen' : answer?.error} />
      )}
      <p className="update-total">
        <b>{t('progress.of', { done: formatNumber(cycle.decided, language), total: formatNumber(cycle.total, language) })}</b>{' '}
        {t('cycle.decided')}
      </p>
      <ProgressPlots progress={progress} list={list} />
      <ItemList list={list} items={items} total={total} isClosed={cycle.closedAt !== null} />
      <section aria-labelledby="end">
        <h2 id="end">{t(cycle.closedAt ? 'cycle.report' : 'cycle.end')}</h2>
        <p>
          <a href={pathTo('updateReport', language, { year: cycle.year })}>
            {cycle.closedAt ? t('report.title', { year: cycle.year }) : t('cycle.reportSoFar')}
          </a>
        </p>
        {!cycle.closedAt && (
          <Form method="post">
            <p>
              <button className="button button-secondary" name="intent" value="remind" type="submit">
                {t('cycle.remind')}
              </button>
            </p>
            <Disclosure summary={t('cycle.close')} isOpen={answer?.error === 'cycle_has_open_items'}>
              <p>{t('cycle.closeNote')}</p>
              <button className="button" name="intent" value="close" type="submit">
                {t('cycle.closeForGood', { year: cycle.year })}
              </button>
            </Disclosure>
          </Form>
        )}
      </section>
    </>
  )
}
