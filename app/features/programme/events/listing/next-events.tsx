import { useTranslation } from 'react-i18next'
import { useLanguage } from '#app/i18n/use-language.ts'
import { CalendarLinks } from './calendar-links.tsx'
import { EventCards } from './event-cards.tsx'
import { type EventChoice, eventsPath } from './events-address.ts'
import type { EventCard } from './find-events.server.ts'

type Props = { events: readonly EventCard[]; origin: string; choice: Partial<EventChoice> }

/** On the page of a topic or country: its next events and their calendar. Nothing if none is announced. */
export function NextEventsSection({ events, origin, choice }: Props) {
  const { t } = useTranslation('events')
  const language = useLanguage()
  if (events.length === 0) return null
  return (
    <section aria-labelledby="next-events">
      <div className="section-head">
        <h2 id="next-events">{t('list.upcoming')}</h2>
        <a href={eventsPath(language, choice)}>{t(choice.topic ? 'next.ofTopic' : 'next.ofCountry')}</a>
      </div>
      <EventCards events={events} />
      <CalendarLinks origin={origin} choice={choice} />
    </section>
  )
}
