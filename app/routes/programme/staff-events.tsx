/** All events for staff, with their state and how many registered. */
import { useTranslation } from 'react-i18next'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { eventQuery, eventStates } from '#app/features/programme/events/staff/event-query.ts'
import { findStaffEvents } from '#app/features/programme/events/staff/find-staff-events.server.ts'
import { StaffEventTable } from '#app/features/programme/events/staff/staff-event-table.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/staff-events'

export async function loader({ url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const filters = eventQuery.read(url.searchParams)
  const list = await context.get(readerContext)((db) => findStaffEvents(db, filters, language))
  return { ...list, filters, title: textsIn(language)('events:staff.title'), origin: context.get(servicesContext).publicUrl }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'staffEvents', origin: loaderData.origin }) : []

export default function StaffEvents({ loaderData: { events, total, filters } }: Route.ComponentProps) {
  const { t } = useTranslation('events')
  const language = useLanguage()
  const list = eventQuery.at(pathTo('staffEvents', language), filters)
  return (
    <>
      <h1>{t('staff.title')}</h1>
      <p className="lead">{t('staff.lead')}</p>
      <FilterBar
        list={list}
        fields={{
          q: { label: t('staff.search') },
          state: {
            label: t('staff.state'),
            any: t('staff.anyState'),
            options: eventStates.map((state) => ({ value: state, label: t(`staff.states.${state}`) })),
          },
        }}
      />
      <ListResults list={list} total={total} count={t('staff.count', { count: total })} empty={t('staff.none')}>
        <StaffEventTable events={events} />
      </ListResults>
    </>
  )
}
