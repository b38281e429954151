import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { StaffEvent } from './find-staff-events.server.ts'

/** For staff: events with their state and how many registered. A published one leads to its registrations, a draft to its review. */
export function StaffEventTable({ events }: { events: readonly StaffEvent[] }) {
  const { t } = useTranslation(['events', 'closing'])
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  return (
    <ListTable
      caption={t('staff.title')}
      rows={events}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: t('staff.event'),
          cell: ({ id, title, isPublished, when }) => {
            const shown = pickText(title, language)
            return (
              <a href={pathTo(isPublished && when ? 'eventRegistrations' : 'review', language, { id })} lang={shown?.language}>
                {shown?.text || t('staff.untitled')}
              </a>
            )
          },
        },
        { key: 'when', label: t('staff.when'), cell: ({ when }) => when ?? t('staff.noSession') },
        {
          key: 'state',
          label: t('staff.state'),
          cell: ({ id, state }) =>
            state === 'toClose' ? (
              <a href={pathTo('eventClosing', language, { id })}>{t('staff.states.toClose')}</a>
            ) : (
              t(`staff.states.${state}`)
            ),
        },
        {
          key: 'registered',
          label: t('staff.registered'),
          cell: ({ taken, waiting, capacity }) => (
            <>
              {capacity === null ? number(taken) : t('staff.ofSeats', { taken: number(taken), capacity: number(capacity) })}
              {waiting > 0 && <span className="small block">{t('staff.waiting', { count: waiting, number: number(waiting) })}</span>}
            </>
          ),
        },
      ]}
    />
  )
}
