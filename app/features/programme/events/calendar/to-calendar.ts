/** Events as iCalendar (RFC 5545), one entry for each session. Times are UTC instants, so that no time zone rules travel with the file. */
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'

/** `sequence` grows with each published change; the addresses are absolute. `changedAt` is the last publication. */
export type CalendarEvent = {
  id: string
  sequence: number
  title: string
  summary: string
  place: string
  address: string
  changedAt: Date
  isCancelled: boolean
  sessions: readonly CalendarSession[]
}

/** With `isWholeDays`, it lasts from the UTC day of `startsAt` to the day before `endsAt`, and does not make anybody busy. */
export type CalendarSession = { id: string; startsAt: Date; endsAt: Date; isWholeDays?: boolean }

/** `isSubscription`: programs read it again and again; otherwise it is the file of one event. */
type Calendar = { name: string; host: string; language: string; events: readonly CalendarEvent[]; isSubscription: boolean }

/** The address of the meeting is in no calendar: an entry links to the page of its event. */
export function toCalendar({ name, host, language, events, isSubscription }: Calendar): string {
  // A calendar program removes its entries only if all of the file is a cancellation. What is subscribed to is always a publication.
  const isCancellation = !isSubscription && events.length > 0 && events.every((event) => event.isCancelled)
  const calendar = ical({
    name,
    prodId: { company: 'Caja', product: 'Events', language: language.toUpperCase() },
    method: isCancellation ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60 * 6,
  })
  for (const { sessions, ...event } of events)
    for (const [index, session] of sessions.entries())
      calendar.createEvent({
        // The id of a session stays when it moves to another time, so that calendars move their entry.
        id: `${event.id}.${session.id}@${host}`,
        sequence: event.sequence,
        stamp: event.changedAt,
        lastModified: event.changedAt,
        start: session.startsAt,
        end: session.endsAt,
        allDay: session.isWholeDays ?? false,
        transparency: session.isWholeDays ? ICalEventTransparency.TRANSPARENT : null,
        summary: sessions.length > 1 ? `${event.title} (${index + 1}/${sessions.length})` : event.title,
        description: event.summary,
        location: event.place || null,
        url: event.address,
        status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      })
  return calendar.toString()
}
