import { useTranslation } from 'react-i18next'
import { formatList } from '#app/i18n/format-list.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { actionStatuses, progressOf } from './progress.ts'
import type { ActionStatus } from './queries.server.ts'

const cellClass: Record<ActionStatus, string | undefined> = { done: 'on', 'under-way': 'under-way', planned: undefined, dropped: 'dropped' }

/** One cell per action, and the same in words below, for readers who cannot see the colours. */
export function ActionMeter({ actions }: { actions: readonly { status: ActionStatus }[] }) {
  const { t } = useTranslation('recommendations')
  const language = useLanguage()
  const { total, counts } = progressOf(actions)
  if (total === 0) return <p className="meter-words">{t('progress.none')}</p>
  const list = formatList(
    actionStatuses.flatMap((status) => (counts[status] > 0 ? [t(`progress.${status}`, { count: counts[status] })] : [])),
    language,
  )
  const cells = actionStatuses.flatMap((status) =>
    Array.from({ length: counts[status] }, (_, place) => ({ status, key: `${status}-${place}` })),
  )
  return (
    <div className="action-meter">
      <div className="meter" aria-hidden="true">
        {cells.map(({ status, key }) => (
          <span key={key} className={cellClass[status]} />
        ))}
      </div>
      <p className="meter-words">{t('progress.of', { list, count: total })}</p>
    </div>
  )
}
