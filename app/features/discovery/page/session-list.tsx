/** The sessions of an event: the host's time, the reader's own, and a table of the region's times. */
import { useTranslation } from 'react-i18next'
import { formatMomentIn } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useTimeZone } from '#app/i18n/use-moments.ts'
import type { SessionText } from './event-texts.server.ts'

export function SessionList({ sessions }: { sessions: readonly SessionText[] }) {
  const { t } = useTranslation('page')
  if (sessions.length === 0) return null
  return (
    <div className="sessions">
      <ol className="session-list">
        {sessions.map(({ id, startsAt, when, minutes }) => (
          <li key={id}>
            <time className="session-time" dateTime={startsAt}>
              {when}
            </time>
            <span className="muted">{t('event.minutes', { count: minutes })}</span>
            <OwnTime startsAt={startsAt} />
          </li>
        ))}
      </ol>
      <details className="local-times">
        <summary>{t('event.otherTimes')}</summary>
        {sessions.map(({ id, day, localTimes }) => (
          <table key={id}>
            <caption>{t('event.timesOn', { day })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('event.localTime')}</th>
                <th scope="col">{t('event.places')}</th>
              </tr>
            </thead>
            <tbody>
              {localTimes.map(({ time, day: own, places }) => (
                <tr key={places}>
                  <th scope="row">
                    {time}
                    {own && <span className="small muted">{own}</span>}
                  </th>
                  <td>{places}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </details>
    </div>
  )
}

/** In the zone of the reader's device: on reading pages written by `own-time.js`, on pages that hydrate once they have. */
function OwnTime({ startsAt }: { startsAt: string }) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const zone = useTimeZone()
  return (
    <span className="session-own" data-own-time={startsAt} data-text={t('event.ownTime', { time: '%' })} hidden={zone === null}>
      {zone && t('event.ownTime', { time: formatMomentIn(startsAt, zone, language) })}
    </span>
  )
}
