import { useTranslation } from 'react-i18next'
import { formatMoment } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { TrailEntry } from './trail.server.ts'

/** Every decision besides the moves: who, what, when. */
export function Trail({ events }: { events: TrailEntry[] }) {
  const { t } = useTranslation('review')
  const language = useLanguage()
  const textOf = ({ event, detail, reviewer }: TrailEntry) => {
    const what = detail.action === 'archive' ? t('schedule.whatArchive') : t('schedule.publish', { revision: '' }).trim()
    return t(`trail.${event}`, {
      name: reviewer ?? '',
      what,
      when: detail.due ? formatMoment(detail.due, language) : '',
      state: detail.state ? t(`trail.state.${detail.state}`) : '',
    })
  }
  if (events.length === 0) return null
  return (
    <section aria-labelledby="review-trail">
      <h2 id="review-trail">{t('trail.title')}</h2>
      <ol className="history">
        {events.map((entry) => (
          <li key={entry.id}>
            {textOf(entry)}
            <span className="small block" suppressHydrationWarning>
              {t('trail.who', { name: entry.actor ?? t('trail.system'), when: formatMoment(entry.happenedAt, language) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
