/** Contacts with institutions: one, those of a post, an institution or a person, and the list of staff. Row-level security decides which. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { dictionaryOrder, readerOrder } from '#app/db/dictionary-order.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { type ContactFilters, contactQuery } from './contact-query.ts'
import type { ContactKind, PromiseSide, PromiseState } from './schema.ts'

export type Participant = { id: string; name: string; side: 'institution' | 'staff' }
export type Promised = {
  id: string
  side: PromiseSide
  body: string
  dueOn: string | null
  state: PromiseState
  reason: string
  isOverdue: boolean
}
export type Contact = {
  id: string
  kind: ContactKind
  happenedOn: string
  note: string
  isShared: boolean
  version: number
  recordedBy: string | null
  postId: string
  post: Localized
  institutionId: string
  institution: Localized
  participants: Participant[]
  topics: { slug: string; labels: Localized }[]
  promises: Promised[]
}

const columns = sql`contact.id, contact.kind, contact.happened_on as "happenedOn", contact.note, contact.is_shared as "isShared", contact.version,
  contact.post_id as "postId", post.titles as post, institution.id as "institutionId", institution.names as institution,
  (select coalesce(nullif(people.name, ''), people.email) from people where people.id = contact.recorded_by) as "recordedBy",
  private.name_participants(contact.id) as participants,
  (select coalesce(jsonb_agg(distinct jsonb_build_object('slug', concepts.slug, 'labels', concepts.pref_labels)), '[]')
    from interaction_topics join concepts as noted on noted.id = concept_id join concepts on concepts.id = coalesce(noted.replaced_by_id, noted.id)
    where interaction_id = contact.id) as topics,
  (select coalesce(jsonb_agg(jsonb_build_object('id', promises.id, 'side', side, 'body', body, 'dueOn', due_on, 'state', state, 'reason', reason,
    'isOverdue', state = 'open' and due_on < current_date) order by due_on nulls last, promises.id), '[]')
    from promises where interaction_id = contact.id) as promises`

const contactsFrom = sql`interactions as contact join posts as post on post.id = contact.post_id join institutions as institution on institution.id = post.institution_id`

/** Most contacts shown on the page of a person or an institution; the list has all. */
const shownContacts = 50

const findWhere = async (db: Db, condition: RawBuilder<unknown>, limit = shownContacts, offset = 0): Promise<Contact[]> => {
  const { rows } = await sql<Contact>`select ${columns} from ${contactsFrom} where ${condition}
    order by contact.happened_on desc, contact.id limit ${limit} offset ${offset}`.execute(db)
  return rows
}

export const getContact = async (db: Db, id: string): Promise<Contact | null> => (await findWhere(db, sql`contact.id = ${id}`))[0] ?? null

/** The contacts in which a person took part, in any post. Newest first. */
export const findContactsOfPerson = (db: Db, person: string) =>
  findWhere(db, sql`contact.id in (select interaction_id from interaction_participants where person_id = ${person})`)

/** Those with any post of the institution, across changes of people. Newest first. */
export const findContactsOfInstitution = (db: Db, institution: string) => findWhere(db, sql`post.institution_id = ${institution}`)

/** The shared ones of the institutions in which the signed-in official holds a post. Newest first. */
export const findContactsOfOwnInstitutions = (db: Db) =>
  findWhere(db, sql`contact.is_shared and contact.post_id = any (private.posts_of_own_institutions())`)

/** Newest first. */
export async function findContacts(db: Db, filters: ContactFilters): Promise<{ contacts: Contact[]; total: number }> {
  const { q, kind, country, promised } = filters
  const { limit, offset } = contactQuery.window(filters)
  const condition = sql`(${kind}::text is null or contact.kind = ${kind})
    and (${country}::text is null or institution.country_iso3 = ${country})
    and (not ${promised}::boolean or exists (select from promises where interaction_id = contact.id and state = 'open'))
    and (${q} = '' or strpos(private.fold_text(concat_ws(' ', contact.note, institution.acronym, institution.names::text,
      (select string_agg(people.name, ' ') from interaction_participants join people on people.id = person_id where interaction_id = contact.id))),
      private.fold_query(${q})) > 0)`
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${contactsFrom} where ${condition}`.execute(db)
  return { total: rows[0]?.count ?? 0, contacts: await findWhere(db, condition, limit, offset) }
}

/** Records that the signed-in member of staff was shown these notes. */
export const logNoteReads = (db: Db, contacts: readonly Contact[]) =>
  sql`select private.log_note_reads(${contacts.filter(({ isShared }) => !isShared).map(({ id }) => id)}::uuid[])`.execute(db)

/** Who was shown the note, newest first; empty unless an administrator asks. */
export async function findNoteReads(db: Db, contact: string) {
  const { rows } = await sql<{ name: string; readOn: string }>`
    select name, read_on as "readOn" from private.read_note_log(${contact})`.execute(db)
  return rows
}

export type PostChoice = { id: string; titles: Localized; institution: Localized; country: Localized | null; holder: string | null }

/** Posts whose title, institution or present holder has these words; at most 20, those with a holder first. */
export async function findPostsToContact(db: Db, words: string, reader: Language): Promise<PostChoice[]> {
  if (words === '') return []
  const { rows } = await sql<PostChoice>`
    select posts.id, posts.titles, institutions.names as institution, countries.short_names as country, holders.name as holder
    from posts join institutions on institutions.id = posts.institution_id
      left join countries on countries.iso3 = institutions.country_iso3
      left join lateral (select coalesce(nullif(people.name, ''), people.email) as name, people.email from post_holders join people on people.id = person_id
        where post_id = posts.id and held_from <= current_date and (held_to is null or held_to > current_date)
        order by held_from desc limit 1) as holders on true
    where strpos(private.fold_text(concat_ws(' ', holders.name, holders.email, posts.titles::text, institutions.acronym, institutions.names::text)),
      private.fold_query(${words})) > 0
    order by holders.name is null, ${readerOrder(sql`institutions.names`, reader)}, ${readerOrder(sql`posts.titles`, reader)}, posts.id limit 20`.execute(
    db,
  )
  return rows
}

export type HolderChoice = { id: string; name: string; post: Localized; heldFrom: string; heldTo: string | null; isOfPost: boolean }
export type ContactFormData = {
  post: { id: string; titles: Localized; institutionId: string; institution: Localized }
  holders: HolderChoice[]
  staff: { id: string; name: string }[]
  topics: { id: string; labels: Localized }[]
}

/** What the form for a contact with a post offers; null if there is no such post. Holders of the post come first, present ones before former ones. */
export async function getContactForm(db: Db, post: string, reader: Language): Promise<ContactFormData | null> {
  const { rows } = await sql<ContactFormData>`
    select jsonb_build_object('id', posts.id, 'titles', posts.titles, 'institutionId', institutions.id, 'institution', institutions.names) as post,
      (select coalesce(jsonb_agg(holder order by holder."isOfPost" desc, coalesce(holder."heldTo", 'infinity'::date) desc, holder.name), '[]') from (
        select people.id, coalesce(nullif(people.name, ''), people.email) as name, other.titles as post, held_from as "heldFrom", held_to as "heldTo",
          other.id = posts.id as "isOfPost"
        from post_holders join posts as other on other.id = post_holders.post_id join people on people.id = person_id
        where other.institution_id = posts.institution_id
        order by other.id = posts.id desc, coalesce(held_to, 'infinity'::date) desc limit 40) as holder) as holders,
      (select coalesce(jsonb_agg(jsonb_build_object('id', people.id, 'name', coalesce(nullif(people.name, ''), people.email))
        order by ${dictionaryOrder(sql`people.name`)}), '[]') from people where role in ('editor', 'admin') and left_at is null) as staff,
      (select coalesce(jsonb_agg(jsonb_build_object('id', concepts.id, 'labels', pref_labels) order by ${readerOrder(sql`pref_labels`, reader)}), '[]')
        from concepts where scheme = 'topic' and deprecated_at is null) as topics
    from posts join institutions on institutions.id = posts.institution_id where posts.id = ${post}`.execute(db)
  return rows[0] ?? null
}
