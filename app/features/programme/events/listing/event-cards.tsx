import { useTranslation } from 'react-i18next'
import { ResourceCard } from '#app/features/resources/published/resource-card.tsx'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { EventCard } from './find-events.server.ts'

/** Cards that say when the event is, whether it is cancelled, and whether its page tells what came out of it. */
export function EventCards({ events }: { events: readonly EventCard[] }) {
  const { t } = useTranslation('events')
  const language = useLanguage()
  return (
    <div className="cards">
      {events.map(({ card, when, isCancelled, isClosed }) => {
        const summary = pickText(card.summary, language)
        return (
          <ResourceCard key={card.id} card={{ ...card, startsOn: null }}>
            {when && <p className="event-when">{when}</p>}
            {(isCancelled || isClosed) && <p className="event-standing">{t(isCancelled ? 'list.cancelled' : 'list.closed')}</p>}
            <p lang={summary?.language === language ? undefined : summary?.language}>{summary?.text}</p>
          </ResourceCard>
        )
      })}
    </div>
  )
}
