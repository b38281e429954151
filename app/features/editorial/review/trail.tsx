import { useTranslation } from 'react-i18next'
import { scheduleZone } from '#app/features/editorial/schedules/schedule-schema.ts'
import { refusalText } from '#app/i18n/find-text.ts'
import { formatMomentIn } from '#app/i18n/format.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { TrailEntry } from './trail.server.ts'

/** Every decision apart from moves: who, what, when. */
export function Trail({ events }: { events: TrailEntry[] }) {
  const { t, i18n } = useTranslation(['review', 'schedules', 'common'])
  const language = useLanguage()
  const { momentOf } = useMoments()
  const textOf = ({ event, detail, reviewer }: TrailEntry) => {
    const what = detail.action === 'archive' ? t('schedules:whatArchive') : t('trail.publish')
    const names = (detail.languages ?? []).filter(isLanguage).map((code) => t(`common:language.${code}`))
    return t(`trail.${event}`, {
      name: reviewer ?? '',
      what,
      when: detail.due ? formatMomentIn(detail.due, scheduleZone, language) : '',
      state: detail.state ? t(`trail.state.${detail.state}`) : '',
      revision: detail.revision ?? '',
      languages: formatList(names, language),
      by: detail.by ?? '',
      from: detail.from ?? '',
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
            {entry.detail.problem && <span className="block">{refusalText(i18n, entry.detail.problem)}</span>}
            <span className="small block" suppressHydrationWarning>
              {t('trail.who', { name: entry.actor ?? t('trail.system'), when: momentOf(entry.happenedAt) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
