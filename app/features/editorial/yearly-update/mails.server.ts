/** Mails of the yearly update: one per person and reminder, whatever the number of items, with a signed link for each item. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '#app/db/clients.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import type { MailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, sortByText } from '#app/i18n/format.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { daysBetween, dueMailOn } from './due-mail.ts'

/** `today` is an ISO date, so that tests can simulate a year. `byHand`: staff send a reminder now, at most once a day. */
type When = { today: string; cycleId?: string | null; byHand?: boolean }

export const updateMail = z.object({ cycleId: z.uuid(), personId: z.uuid(), occasion: z.string(), today: z.iso.date() })
export type UpdateMail = z.output<typeof updateMail>

/** Days that links stay valid after the end of the cycle. */
const graceDays = 30
/** Maximum number of items in a mail; the rest is a count with a link. */
const mostListed = 40

type Asked = { personId: string; email: string; language: string; name: string; items: { id: string; title: Localized }[] }
type Cycle = { id: string; year: number; opensOn: string; endsOn: string }

/** The mails due on a day: one for each person with undecided items in a cycle that has a reminder on that day. */
export async function findUpdateMails(db: Db, { today, cycleId = null, byHand = false }: When): Promise<UpdateMail[]> {
  const mails: UpdateMail[] = []
  for (const cycle of await findOpenCycles(db, cycleId)) {
    const occasion = byHand ? `by-hand-${today}` : dueMailOn(today, cycle)
    if (!occasion) continue
    for (const { personId } of await findAsked(db, cycle.id, today)) mails.push({ cycleId: cycle.id, personId, occasion, today })
  }
  return mails
}

async function findOpenCycles(db: Db, cycleId: string | null): Promise<Cycle[]> {
  const { rows } = await sql<Cycle>`
    select id, year, opens_on as "opensOn", ends_on as "endsOn" from update_cycles
    where closed_at is null and (${cycleId}::uuid is null or id = ${cycleId}::uuid)`.execute(db)
  return rows
}

async function findAsked(db: Db, cycleId: string, today: string, personId: string | null = null): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select people.id as "personId", email, people.language, people.name,
      jsonb_agg(jsonb_build_object('id', item.id, 'title', revisions.content -> 'title')) as items
    from update_items as item cross join lateral private.find_update_respondents(item.resource_id, ${today}::date) as asked
      join people on people.id = asked join revisions on revisions.resource_id = item.resource_id and revisions.number = item.revision
    where item.cycle_id = ${cycleId} and item.decision is null and item.planned_decision is null and (${personId}::uuid is null or people.id = ${personId}::uuid)
    group by people.id`.execute(db)
  return rows
}

/** Marked and signed in the transaction that sends it. Null if it was sent before, or if everything has been decided meanwhile. */
export const updateMailJob: MailJob<typeof updateMail> = {
  id: 'send-update-mail',
  payload: updateMail,
  isMarked: true,
  compose: async ({ cycleId, personId, occasion, today }, { db, publicUrl }) => {
    const [cycle] = await findOpenCycles(db, cycleId)
    const [person] = await findAsked(db, cycleId, today, personId)
    if (!cycle || !person) return null
    const noted = await db
      .insertInto('update_mails')
      .values({ cycle_id: cycle.id, person_id: person.personId, occasion })
      .onConflict((conflict) => conflict.doNothing())
      .returning('person_id')
      .executeTakeFirst()
    if (!noted) return null
    const language = toLanguage(person.language)
    const t = mailTexts(language)
    const titleOf = ({ title }: Asked['items'][number]) => pickText(title, language)?.text ?? t('core:untitled')
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
    return composeMail({
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
    })
  },
}
