/** The changes of government as a calendar to subscribe to, at the secret address of a member of staff. */
import { data } from 'react-router'
import { attempt } from '#app/db/clients.server.ts'
import { type CalendarChange, readStaffCalendar } from '#app/features/people/transitions/staff-calendar.server.ts'
import { formatWhen } from '#app/features/people/transitions/when.ts'
import { toCalendar } from '#app/features/programme/events/calendar/to-calendar.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { sendWithEtag } from '#app/routes/site/send-with-etag.ts'
import type { Route } from './+types/transition-calendar'

export async function loader({ request, params: { token }, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { databases, publicUrl: origin } = context.get(servicesContext)
  // As a visitor: calendar programs have no session.
  const read = await attempt(() => readStaffCalendar(databases.visitor, token))
  if (!read.ok) throw data(null, { status: refusalStatus(read.error) })
  const body = toCalendar({
    name: textsIn(language)('transitions:calendar.name'),
    host: new URL(origin).host,
    language,
    isSubscription: true,
    events: read.value.map((change) => eventOf(change, language, origin)),
  })
  return sendWithEtag(request, body, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-language': language,
    'cache-control': 'private, no-cache',
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex',
  })
}

const day = 86_400_000
const midnight = (date: string) => new Date(`${date}T00:00:00Z`)

/** A year without a month is one day, its first, so that it does not lie over all other entries. */
function eventOf(change: CalendarChange, language: Language, origin: string) {
  const t = textsIn(language)
  const isYear = change.startsOn.length === 4 && (change.endsOn ?? change.startsOn).length === 4
  const startsAt = midnight(change.firstDay)
  const lastDay = isYear ? startsAt : midnight(change.lastDay)
  const certainty = t(`transitions:certainty.${change.certainty}`)
  const title = `${pickText(change.country, language)?.text}: ${t(`transitions:kind.${change.kind}`)}`
  return {
    id: change.id,
    sequence: change.version,
    title: `${[title, change.subject].filter(Boolean).join(' · ')} (${isYear ? `${change.startsOn}, ` : ''}${certainty.toLowerCase()})`,
    summary: [formatWhen(change, language), certainty, change.sourceName].filter(Boolean).join(' · '),
    place: pickText(change.country, language)?.text ?? '',
    address: origin + pathTo('transition', language, { id: change.id }),
    changedAt: change.changedAt,
    isCancelled: false,
    sessions: [{ id: 'day', startsAt, endsAt: new Date(lastDay.getTime() + day), isWholeDays: true }],
  }
}
