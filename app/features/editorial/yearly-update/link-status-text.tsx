import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { ItemLink } from './get-facts.server.ts'

export const isTroubled = ({ state, movedTo }: ItemLink) => state === 'broken' || state === 'doubtful' || movedTo !== null

/** The last answer of an address. */
export function LinkStatusText({ link: { state, checkedAt, movedTo, lastAliveAt } }: { link: ItemLink }) {
  const { t } = useTranslation('yearly-update')
  const { dayOf } = useMoments()
  const failing = state === 'broken' || state === 'doubtful' ? state : null
  return (
    <>
      <span className={failing ? 'small update-old' : 'small'}>
        {t(`item.link.${checkedAt ? (failing ?? 'sound') : 'unchecked'}`)}
        {checkedAt && ` · ${t('item.checked', { when: dayOf(checkedAt) })}`}
        {state === 'broken' && lastAliveAt && ` · ${t('item.lastAlive', { when: dayOf(lastAliveAt) })}`}
      </span>
      {movedTo && (
        <span className="small">
          {t('item.moved')} <ExternalLink href={movedTo}>{movedTo}</ExternalLink>
        </span>
      )}
    </>
  )
}
