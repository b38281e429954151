import { useTranslation } from 'react-i18next'
import { useMoments } from '#app/i18n/use-moments.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { ListedRegistration } from './find-registrations.server.ts'

/** For staff: who registered for an event. */
export function RegistrationTable({ registrations }: { registrations: readonly ListedRegistration[] }) {
  const { t } = useTranslation('registration')
  const { momentOf } = useMoments()
  return (
    <ListTable
      caption={t('staff.list')}
      rows={registrations}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', label: t('staff.name'), cell: (row) => <Name {...row} /> },
        { key: 'state', label: t('staff.state'), cell: ({ state }) => t(`staff.states.${state}`) },
        {
          key: 'since',
          label: t('staff.since'),
          cell: ({ registeredAt }) => (
            <time dateTime={registeredAt.toISOString()} suppressHydrationWarning>
              {momentOf(registeredAt)}
            </time>
          ),
        },
        { key: 'number', label: t('staff.number'), cell: ({ number }) => number },
      ]}
    />
  )
}

function Name({ name, email, isMember }: ListedRegistration) {
  const { t } = useTranslation('registration')
  if (!email) return <span className="muted">{t('staff.anonymous')}</span>
  return (
    <>
      {name || t('staff.noName')}
      <span className="small block">
        {email}
        {!isMember && ` · ${t('staff.visitor')}`}
      </span>
    </>
  )
}
