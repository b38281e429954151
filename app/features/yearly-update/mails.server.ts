/** Mails of the yearly update: one per person and occasion, however many items, each with a signed link of its own. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Backend } from '#app/backend/backend.server.ts'
import { composeMail } from '#app/features/mail/compose.server.ts'
import { toLanguage } from '#app/features/people/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, sortByText } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { daysBetween, occasionOn } from './occasion.ts'

type Services = Pick<Backend, 'databases' | 'sendMail'> & { publicUrl: string }
/** `today` is an ISO day, so that a year can be lived through in a test. `byHand`: staff remind now, at most once a day. */
type When = { today: string; cycleId?: string | null; byHand?: boolean }

/** Links stay good this many days after the cycle ends. */
const graceDays = 30
/** A mail lists this many; the rest is a number and a link. */
const mostListed = 40

type Asked = { personId: string; email: string; language: string; name: string; items: { id: string; title: Localized }[] }

/** How many mails went out. Two instances, or a second run on the same day, send none twice. */
export async function sendUpdateMails(services: Services, { today, cycleId = null, byHand = false }: When): Promise<number> {
  const { rows: cycles } = await sql<{ id: string; year: number; opensOn: string; endsOn: string }>`
    select id, year, opens_on as "opensOn", ends_on as "endsOn" from update_cycles
    where closed_at is null and (${cycleId}::uuid is null or id = ${cycleId}::uuid)`.execute(services.databases.service)
  let sent = 0
  for (const cycle of cycles) {
    const due = occasionOn(today, cycle)
    if (!due && !byHand) continue
    const occasion = byHand ? `by-hand-${today}` : (due ?? 'opening')
    const { rows: people } = await sql<Asked>`
      select people.id as "personId", email, people.language, people.name,
        jsonb_agg(jsonb_build_object('id', item.id, 'title', revisions.content -> 'title')) as items
      from update_items as item cross join lateral private.asked_of(item.resource_id, ${today}::date) as asked
        join people on people.id = asked join revisions on revisions.resource_id = item.resource_id and revisions.number = item.revision
      where item.cycle_id = ${cycle.id} and item.decision is null and item.wish is null
      group by people.id`.execute(services.databases.service)
    for (const person of people) if (await sendOne(services, { cycle, occasion, person, today })) sent += 1
  }
  return sent
}

type One = { cycle: { id: string; year: number; endsOn: string }; occasion: string; person: Asked; today: string }

/** Noted, signed and sent in one transaction: what could not be sent is tried again tomorrow. */
async function sendOne({ databases, sendMail, publicUrl }: Services, { cycle, occasion, person, today }: One): Promise<boolean> {
  return databases.service.transaction().execute(async (db) => {
    const noted = await db
      .insertInto('update_mails')
      .values({ cycle_id: cycle.id, person_id: person.personId, occasion })
      .onConflict((conflict) => conflict.doNothing())
      .returning('person_id')
      .executeTakeFirst()
    if (!noted) return false
    const language = toLanguage(person.language)
    const t = textsIn(language)
    const titleOf = ({ title }: Asked['items'][number]) => pickText(title, language)?.text ?? t('staff:untitled')
    const listed = sortByText(person.items, titleOf, language)
      .slice(0, mostListed)
      .map((item) => ({ id: item.id, label: titleOf(item), token: randomBytes(24).toString('base64url') }))
    for (const { id, token } of listed)
      await sql`insert into private.update_links (hash, item_id, person_id, expires_on)
        values (${createHash('sha256').update(token).digest()}, ${id}, ${person.personId}, ${cycle.endsOn}::date + ${graceDays}::integer)`.execute(
        db,
      )
    const left = daysBetween(today, cycle.endsOn)
    const more = person.items.length - listed.length
    const key = occasion.startsWith('opening') ? 'opening' : left < 0 ? 'late' : 'reminder'
    await sendMail(
      composeMail({
        to: person.email,
        language,
        subject: t(`yearly-update:mail.${key}.subject`, { year: cycle.year, count: person.items.length }),
        paragraphs: [
          ...(person.name ? [t('yearly-update:mail.hello', { name: person.name })] : []),
          t(`yearly-update:mail.${key}.intro`, { year: cycle.year, when: formatDate(cycle.endsOn, language), count: person.items.length }),
          t('yearly-update:mail.links'),
        ],
        items: listed.map(({ label, token }) => ({
          label,
          url: publicUrl + pathTo('updateLink', language, { token }),
        })),
        link: {
          label: more > 0 ? t('yearly-update:mail.more', { count: more }) : t('yearly-update:mail.all'),
          url: publicUrl + pathTo('updateItems', language),
        },
      }),
    )
    return true
  })
}
