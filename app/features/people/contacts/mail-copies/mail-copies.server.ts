/** Drafts of contacts from copies of mails. Row-level security shows each person those of their own mails. */
import { sql } from 'kysely'
import { type Db, Refusal, type Tx } from '#app/db/clients.server.ts'
import { recordContact } from '#app/features/people/contacts/record-contact.server.ts'
import type { ContactInput } from '#app/features/people/contacts/schema.ts'
import type { Localized } from '#app/i18n/languages.ts'

export type ListedMailCopy = { id: string; sentOn: string; firstLine: string; names: string[] }

/** The newest first, at most 50. */
export async function findMailCopies(db: Db): Promise<ListedMailCopy[]> {
  const { rows } = await sql<ListedMailCopy>`
    select id, sent_on as "sentOn", split_part(note, E'\n', 1) as "firstLine",
      array(select coalesce(nullif(people.name, ''), people.email) from mail_copy_people join people on people.id = person_id
        where copy_id = mail_copies.id order by 1) as names
    from mail_copies order by received_at desc, id limit 50`.execute(db)
  return rows
}

/** `people` held the post on the day of the mail. */
export type CopyPost = {
  id: string
  titles: Localized
  institutionId: string
  institution: Localized
  people: { id: string; name: string }[]
}
export type MailCopy = {
  id: string
  sentOn: string
  note: string
  /** The mail server vouches for the sender. */
  isProven: boolean
  unknownAddresses: string[]
  posts: CopyPost[]
}

export async function getMailCopy(db: Db, id: string): Promise<MailCopy | null> {
  const { rows } = await sql<MailCopy>`
    select copy.id, sent_on as "sentOn", note, is_proven as "isProven", unknown_addresses as "unknownAddresses",
      (select coalesce(jsonb_agg(post order by post ->> 'id'), '[]') from (
        select jsonb_build_object('id', posts.id, 'titles', posts.titles, 'institutionId', institutions.id, 'institution', institutions.names,
          'people', jsonb_agg(jsonb_build_object('id', people.id, 'name', coalesce(nullif(people.name, ''), people.email)) order by people.name)) as post
        from mail_copy_people join people on people.id = mail_copy_people.person_id join post_holders on post_holders.person_id = people.id
          join posts on posts.id = post_id join institutions on institutions.id = institution_id
        where copy_id = copy.id and held_from <= sent_on and (held_to is null or held_to >= sent_on)
        group by posts.id, institutions.id) as found) as posts
    from mail_copies as copy where id = ${id}`.execute(db)
  return rows[0] ?? null
}

/**
 * Records the contact, and takes the people of its institution off the draft, which is deleted with the last one. Refuses as `recordContact`,
 * and a draft that was confirmed meanwhile.
 */
export async function confirmMailCopy(db: Tx, copy: string, input: ContactInput): Promise<{ contact: string; isLast: boolean }> {
  const { numAffectedRows: taken = 0n } = await sql`
    delete from mail_copy_people where copy_id = ${copy} and person_id in (
      select person_id from post_holders join posts on posts.id = post_id
      where posts.institution_id = (select institution_id from posts where id = ${input.post}))`.execute(db)
  if (taken === 0n) throw new Refusal('already_confirmed')
  const contact = await recordContact(db, input)
  const { numAffectedRows: ended = 0n } = await sql`
    delete from mail_copies where id = ${copy} and not exists (select from mail_copy_people where copy_id = ${copy})`.execute(db)
  return { contact, isLast: ended > 0n }
}

/** Refuses with `not_found` if it is not there any more. */
export async function discardMailCopy(db: Tx, copy: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('mail_copies').where('id', '=', copy).executeTakeFirst()
  if (numDeletedRows === 0n) throw new Refusal('not_found')
}
