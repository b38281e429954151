/** Mails about registrations, one recipient each, in the recipient's language. The address of the meeting is in none of them. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '#app/db/clients.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import type { MailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { zoneLabel } from '#app/features/core/reference/zone-labels.server.ts'
import { countryZones } from '#app/features/core/reference/zones.ts'
import type { EventContent } from '#app/features/resources/model/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatMoment, formatMomentIn } from '#app/i18n/format.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { makeRegistrationLink } from './registration-link.server.ts'

export const notices = ['registered', 'waiting', 'offered', 'expired', 'withdrawn', 'moved', 'cancelled', 'reminder'] as const
type Notice = (typeof notices)[number]

type EventRow = { title: Localized | null; slug: string | null; zone: string; startsAt: Date; endsAt: Date }
/** The title of an archived event is that of its latest revision. */
const eventColumns = sql`coalesce(published.card -> 'title', (select content -> 'title' from revisions
    where revisions.resource_id = events.resource_id order by number desc limit 1)) as title,
  published.slug, events.zone, events.starts_at as "startsAt", events.ends_at as "endsAt"`

type RegistrationRow = EventRow & {
  place: Localized | null
  format: EventContent['format'] | null
  email: string | null
  language: string
  isMember: boolean
  /** Of the country in which the person works. */
  iso2: string | null
  state: string
  isCancelled: boolean
  offeredUntil: Date | null
}

async function findRegistration(db: Db, id: string): Promise<RegistrationRow | undefined> {
  const { rows } = await sql<RegistrationRow>`
    select coalesce(people.email, registrations.email) as email, coalesce(people.language, registrations.language) as language,
      people.id is not null as "isMember", countries.iso2, registrations.state, events.is_cancelled as "isCancelled", registrations.offered_until as "offeredUntil", published.content -> 'place' as place, published.content ->> 'format' as format,
      ${eventColumns}
    from event_registrations as registrations join events on events.resource_id = registrations.resource_id
      left join published_resources as published on published.id = events.resource_id
      left join people on people.id = registrations.person_id
      left join countries on countries.iso3 = registrations.country
    where registrations.id = ${id}`.execute(db)
  return rows[0]
}

/** Whether a notice is still true when it is sent: it may have waited while the registration changed. */
function isCurrent(notice: Notice, { state, startsAt, isCancelled, slug }: RegistrationRow, now: Date): boolean {
  const takesPlace = !isCancelled && slug !== null
  const isOnList = ['registered', 'waiting', 'offered'].includes(state)
  switch (notice) {
    case 'cancelled':
      return !takesPlace && isOnList
    case 'moved':
      return takesPlace && isOnList
    case 'reminder':
      return takesPlace && state === 'registered'
    case 'offered':
      return takesPlace && state === 'offered' && startsAt > now
    case 'expired':
      return takesPlace && state === 'withdrawn'
    default:
      return state === notice
  }
}

/** The zone of the person's country, of its capital if there are several; without a country the host's. */
const zoneOf = ({ iso2, zone }: RegistrationRow): string => countryZones.find((country) => country.iso2 === iso2)?.zones[0] ?? zone

/** `startsAt` (ISO 8601): the session of which a reminder reminds; otherwise the first. */
const registrationMail = z.object({ registration: z.uuid(), notice: z.enum(notices), startsAt: z.string().optional() })

export const registrationMailJob: MailJob<typeof registrationMail> = {
  id: 'send-registration-mail',
  payload: registrationMail,
  isMarked: true,
  compose: async ({ registration, notice, startsAt }, { db, publicUrl }) => {
    const row = await findRegistration(db, registration)
    if (!row?.email || !isCurrent(notice, row, new Date())) return null
    const language = toLanguage(row.language)
    const t = mailTexts(language)
    const title = pickText(row.title, language)?.text ?? ''
    const starts = startsAt ? new Date(startsAt) : row.startsAt
    if (notice === 'reminder' && starts <= new Date()) return null
    const hostTime = formatMomentIn(starts, row.zone, language)
    const own = notice === 'reminder' ? zoneOf(row) : row.zone
    const when =
      own === row.zone
        ? hostTime
        : t('registration:mail.ownTime', { when: formatMoment(starts, language, own), place: zoneLabel(own, language) })
    const place = pickText(row.place, language)?.text || t(`page:dated.formats.${row.format || 'virtual'}`)
    const until = row.offeredUntil ? formatMomentIn(row.offeredUntil, row.zone, language) : ''
    const hasChoice = notice !== 'withdrawn' && notice !== 'cancelled' && notice !== 'expired'
    const page = row.slug ? publicUrl + pathTo('event', language, { slug: row.slug }) : null
    return composeMail({
      isTyped: !row.isMember,
      to: row.email,
      language,
      subject: t(`registration:mail.${notice}.subject`, { title, when, place }),
      paragraphs: [
        t(`registration:mail.${notice}.intro`, { title, when, until, place }),
        ...(when === hostTime ? [] : [t('registration:mail.hostTime', { when: hostTime })]),
        t(`registration:mail.${notice}.next`, { until }),
        ...(hasChoice ? [t('registration:mail.times')] : []),
      ],
      ...(page &&
        row.slug && {
          items: [
            { label: t('registration:mail.page'), url: page },
            ...(notice === 'reminder'
              ? [{ label: t('registration:mail.pack'), url: publicUrl + pathTo('eventPack', language, { slug: row.slug }) }]
              : []),
          ],
        }),
      ...(hasChoice && {
        link: {
          label: t(notice === 'offered' ? 'registration:mail.accept' : 'registration:mail.own'),
          url: publicUrl + (await makeRegistrationLink(db, row.email, row.endsAt, language)),
        },
      }),
    })
  },
}

const requestMail = z.object({ request: z.uuid() })

/** The address was typed and is not proven, so the mail quotes nothing that the sender wrote. */
export const registrationRequestJob: MailJob<typeof requestMail> = {
  id: 'send-registration-request',
  payload: requestMail,
  isMarked: true,
  compose: async ({ request }, { db, publicUrl }) => {
    const { rows } = await sql<EventRow & { email: string; language: string; isKnown: boolean }>`
      select requests.email, requests.language, ${eventColumns}, exists (
        select from event_registrations where resource_id = requests.resource_id and state <> 'withdrawn'
          and email_key = private.email_key(requests.email)) as "isKnown"
      from private.registration_requests as requests join events on events.resource_id = requests.resource_id
        left join published_resources as published on published.id = events.resource_id
      where requests.id = ${request}`.execute(db)
    const [row] = rows
    if (!row) return null
    const language = toLanguage(row.language)
    const t = mailTexts(language)
    const title = pickText(row.title, language)?.text ?? ''
    const when = formatMomentIn(row.startsAt, row.zone, language)
    const key = row.isKnown ? 'known' : 'confirm'
    return composeMail({
      isTyped: true,
      to: row.email,
      language,
      subject: t(`registration:mail.${key}.subject`, { title, when }),
      paragraphs: [t(`registration:mail.${key}.intro`, { title, when }), t(`registration:mail.${key}.next`)],
      link: {
        label: t(row.isKnown ? 'registration:mail.own' : 'registration:mail.toConfirm'),
        url: publicUrl + (await makeRegistrationLink(db, row.email, row.endsAt, language)),
      },
    })
  },
}
