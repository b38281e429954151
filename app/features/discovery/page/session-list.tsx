/** The sessions of an event: the host's time, the reader's own (by a small module), and without script a table of the region's times. */
import { useTranslation } from 'react-i18next'
import type { SessionTime } from '#app/features/resources/model/session-times.ts'
import { formatDay, formatMomentIn } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { localTimes } from './local-times.ts'
import ownTimeUrl from './own-time.js?url&no-inline'

export function SessionList({ sessions }: { sessions: readonly SessionTime[] }) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const [first] = sessions
  if (!first) return null
  return (
    <div className="sessions">
      <ol className="session-list">
        {sessions.map(({ id, startsAt, zone, minutes }) => (
          <li key={id}>
            <time className="session-time" dateTime={startsAt.toISOString()}>
              {formatMomentIn(startsAt, zone, language)}
            </time>
            <span className="muted">{t('event.minutes', { count: minutes })}</span>
            <span className="session-own" data-own-time={startsAt.toISOString()} data-text={t('event.ownTime', { time: '%' })} hidden />
          </li>
        ))}
      </ol>
      <script type="module" async src={ownTimeUrl} />
      <details className="local-times">
        <summary>{t('event.otherTimes')}</summary>
        {sessions.map(({ id, startsAt }) => (
          <table key={id}>
            <caption>{t('event.timesOn', { day: formatDay(startsAt, language, first.zone) })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('event.localTime')}</th>
                <th scope="col">{t('event.places')}</th>
              </tr>
            </thead>
            <tbody>
              {withDays(localTimes(startsAt, language)).map(({ date, time, places, showsDay }) => (
                <tr key={date + time}>
                  <th scope="row">
                    {time}
                    {showsDay && <span className="small muted">{formatDay(date, language, null)}</span>}
                  </th>
                  <td>{places.join(' · ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </details>
    </div>
  )
}

/** The day is written where the rows are on two days. */
const withDays = (rows: ReturnType<typeof localTimes>) => {
  const areOnTwoDays = new Set(rows.map(({ date }) => date)).size > 1
  return rows.map((row) => ({ ...row, showsDay: areOnTwoDays }))
}
