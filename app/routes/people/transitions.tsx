/** The calendar of changes of government, for staff: by month, with certainty, source and contradictions. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { CalendarAddress } from '#app/features/people/transitions/calendar-address.tsx'
import { changeQuery, periods } from '#app/features/people/transitions/change-query.ts'
import { ChangeTable } from '#app/features/people/transitions/change-table.tsx'
import { findChanges, findMonths } from '#app/features/people/transitions/find-changes.server.ts'
import { certainties, changeKinds } from '#app/features/people/transitions/schema.ts'
import { findStaffCalendar, makeStaffCalendar, revokeStaffCalendar } from '#app/features/people/transitions/staff-calendar.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { Route } from './+types/transitions'

const dones = ['removed', 'imported', 'revoked'] as const

const intents = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('make-calendar') }),
  z.object({ intent: z.literal('revoke-calendar') }),
])

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const filters = changeQuery.read(url.searchParams)
  const list = await context.get(readerContext)(async (db) => ({
    ...(await findChanges(db, filters)),
    months: await findMonths(db),
    since: await findStaffCalendar(db),
    countries: await findCountryOptions(db, language),
  }))
  return {
    ...list,
    filters,
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(language)('transitions:list.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, intents)
  if (!sent.ok) return sent.refused
  const language = context.get(languageContext)
  if (sent.input.intent === 'revoke-calendar') {
    const revoked = await sent.save((db) => revokeStaffCalendar(db))
    if (!revoked.ok) return revoked.refused
    throw redirect(pathTo('transitions', language) + changeQuery.keep(url.searchParams, { done: 'revoked' }))
  }
  const made = await sent.save((db) => makeStaffCalendar(db))
  if (!made.ok) return made.refused
  const address = context.get(servicesContext).publicUrl + pathTo('transitionCalendar', language, { token: made.value })
  return sent.refuse({ error: null, address }, { status: 200, headers: { 'cache-control': 'private, no-store' } })
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'transitions', origin: loaderData.origin }) : []

export default function Transitions({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('transitions')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { changes, total, months, since, countries, filters, done } = loaderData
  const list = changeQuery.at(pathTo('transitions', language), filters)
  const { address = null } = (answer ?? {}) as { address?: string | null }
  return (
    <>
      <h1>{t('list.title')}</h1>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      <Refusal error={answer?.error} />
      <p className="lead">{t('list.lead')}</p>
      <p className="button-row">
        <LinkButton href={pathTo('newTransition', language)}>{t('form.add')}</LinkButton>
        <LinkButton href={pathTo('transitionTasks', language)} variant="secondary">
          {t('task.title')}
        </LinkButton>
        <LinkButton href={pathTo('transitionImport', language)} variant="secondary">
          {t('import.title')}
        </LinkButton>
      </p>
      <FilterBar
        list={list}
        fields={{
          q: { label: t('list.search') },
          period: { label: t('list.period'), options: periods.map((value) => ({ value, label: t(`period.${value}`) })) },
          month: { label: t('list.month'), options: months.map((value) => ({ value, label: formatDate(value, language) })) },
          country: { label: t('form.country'), options: countries },
          kind: { label: t('form.kind'), options: changeKinds.map((value) => ({ value, label: t(`kind.${value}`) })) },
          certainty: { label: t('form.certainty'), options: certainties.map((value) => ({ value, label: t(`certainty.${value}`) })) },
          sort: {
            label: t('list.sort'),
            options: (['date', 'country', 'checked'] as const).map((value) => ({ value, label: t(`sort.${value}`) })),
          },
          conflict: { label: t('list.conflict') },
        }}
      />
      <ListResults list={list} total={total} count={t('list.count', { count: total })} empty={t('list.none')}>
        <ChangeTable changes={changes} isByMonth={filters.sort === 'date'} />
      </ListResults>
      <CalendarAddress since={since} address={address} />
    </>
  )
}
