/** Writes the register of technical assistance, with the rights of the signed-in person. */
import { sql } from 'kysely'
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { pickText } from '#app/i18n/languages.ts'
import { toSlug } from '#app/lib/slug.ts'
import type { AssistanceFacts, AssistanceIntent, NewAssistance } from './schema.ts'

const json = (text: Localized) => JSON.stringify(text)
const columnsOf = (facts: AssistanceFacts) => ({
  country_iso3: facts.country,
  institution_id: facts.institution ?? null,
  requester_as_published: facts.requester,
  titles: json(facts.title),
  summaries: json(facts.summary),
  partners: json(facts.partners),
  modalities: [...new Set(facts.modalities)],
  people: facts.people,
  days: facts.days,
  sources: json(facts.source),
  source_url: facts.sourceUrl || null,
  doubts: json(facts.doubt),
})

/** Replaces topics, populations and what is answered. Refuses with `not_found` what does not exist. */
async function writeLinks(db: Tx, id: string, { concepts, recommendations, actions }: AssistanceFacts): Promise<void> {
  await db.deleteFrom('assistance_concepts').where('assistance_id', '=', id).execute()
  await db.deleteFrom('assistance_answers').where('assistance_id', '=', id).execute()
  const named = [...new Set(concepts)]
  const { rows: added } = await sql`
    insert into assistance_concepts (assistance_id, concept_id)
    select ${id}, id from concepts where id = any (${named}::uuid[]) and scheme in ('topic', 'population') returning 1`.execute(db)
  const announced = [...new Set(actions)]
  const { rows: byAction } = await sql`
    insert into assistance_answers (assistance_id, recommendation_id, action_id)
    select ${id}, recommendation_id, id from recommendation_actions where id = any (${announced}) returning 1`.execute(db)
  const answered = [...new Set(recommendations)]
  const { rows: known } = await sql`
    with known as (select id from recommendations where id = any (${answered})),
    added as (insert into assistance_answers (assistance_id, recommendation_id)
      select ${id}, known.id from known where not exists (
        select from assistance_answers where assistance_id = ${id} and recommendation_id = known.id))
    select id from known`.execute(db)
  if (added.length < named.length || byAction.length < announced.length || known.length < answered.length) throw new Refusal('not_found')
}

const asCountry = async (db: Tx, country: string): Promise<void> => {
  const found = await db.selectFrom('countries').select('iso3').where('iso3', '=', country).executeTakeFirst()
  if (!found) throw new Refusal('not_found')
}

async function checkInstitution(db: Tx, { institution, country }: AssistanceFacts): Promise<void> {
  if (!institution) return
  const found = await db.selectFrom('institutions').select('country_iso3').where('id', '=', institution).executeTakeFirst()
  if (!found) throw new Refusal('not_found')
  if (found.country_iso3 !== null && found.country_iso3 !== country) throw new Refusal('assistance_other_country')
}

/** Returns the id of the new entry, which visitors do not see yet. Refuses days whose order cannot be (`assistance_dates`). */
export async function addAssistance(db: Tx, input: NewAssistance): Promise<string> {
  await asCountry(db, input.country)
  await checkInstitution(db, input)
  const base = toSlug(`${input.country} ${pickText(input.title, 'es')?.text ?? ''}`)
  const taken = await db.selectFrom('assistances').select('id').where('slug', '=', base).executeTakeFirst()
  const { id } = await db
    .insertInto('assistances')
    .values({ ...columnsOf(input), slug: taken ? `${base.slice(0, 60).replace(/-+$/, '')}-${crypto.randomUUID().slice(0, 8)}` : base })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeLinks(db, id, input)
  const wasRequested = input.state === 'requested' || input.wasRequested === 'yes' || input.requestedOn !== null
  const begin = (state: string, on: string | null) =>
    sql`
    select private.change_assistance_state(${id}, (select version from assistances where id = ${id}), ${state}, ${on}, '{}')`.execute(db)
  if (!wasRequested) await begin(input.state, input.stateOn)
  else {
    await begin('requested', input.requestedOn ?? (input.state === 'requested' ? input.stateOn : null))
    if (input.state !== 'requested') await begin(input.state, input.stateOn)
  }
  return id
}

/** Refusals: `edit_conflict` if somebody saved since `seen`, `not_found`, `assistance_one_language`. */
export async function changeAssistance(db: Tx, id: string, seen: number, facts: AssistanceFacts): Promise<void> {
  await asCountry(db, facts.country)
  await checkInstitution(db, facts)
  const { numUpdatedRows } = await db
    .updateTable('assistances')
    .set(columnsOf(facts))
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) {
    const found = await db.selectFrom('assistances').select('id').where('id', '=', id).executeTakeFirst()
    throw new Refusal(found ? 'edit_conflict' : 'not_found')
  }
  await writeLinks(db, id, facts)
}

/** Does what a form of the page asks for. */
export async function handleAssistance(db: Tx, id: string, input: AssistanceIntent): Promise<void> {
  switch (input.intent) {
    case 'state':
      await sql`select private.change_assistance_state(${id}, ${input.seen}, ${input.state}, ${input.happenedOn}, ${json(input.reason)})`.execute(
        db,
      )
      return
    case 'correct':
      await sql`select private.correct_assistance_change(${input.change}, ${input.seen}, ${input.happenedOn}, ${json(input.reason)})`.execute(
        db,
      )
      return
    case 'undo':
      await sql`select private.undo_assistance_change(${id}, ${input.seen})`.execute(db)
      return
    case 'follow-up':
      await sql`select private.record_assistance_follow_up(${id}, ${input.seen}, ${input.months}::smallint, ${input.doneOn}, ${json(input.changed)})`.execute(
        db,
      )
      return
    case 'resource':
      await sql`insert into assistance_products (assistance_id, resource_id) values (${id}, ${input.resource}) on conflict do nothing`.execute(
        db,
      )
      return
    case 'document':
      await db
        .insertInto('assistance_products')
        .values({
          assistance_id: id,
          titles: json(input.documentTitle),
          source: input.documentSource,
          url: input.documentUrl || null,
        })
        .execute()
      return
    case 'remove-product':
      await db.deleteFrom('assistance_products').where('id', '=', input.product).where('assistance_id', '=', id).execute()
      return
    case 'notes':
      return writeNotes(db, id, input)
    case 'show': {
      const { numUpdatedRows } = await db
        .updateTable('assistances')
        .set({ is_public: input.isPublic === 'yes' })
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 0n) throw new Refusal('not_found')
      return
    }
    case 'remove': {
      const { numDeletedRows } = await db.deleteFrom('assistances').where('id', '=', id).executeTakeFirst()
      if (numDeletedRows === 0n) throw new Refusal('assistance_is_public')
      return
    }
  }
}

/** Refuses with `edit_conflict` if somebody saved since `noteSeen`, which is 0 before the first time. */
async function writeNotes(
  db: Tx,
  id: string,
  { post, responsible, note, noteSeen }: Extract<AssistanceIntent, { intent: 'notes' }>,
): Promise<void> {
  const values = { post_id: post ?? null, responsible_id: responsible ?? null, note }
  if (noteSeen === 0) {
    const added = await db
      .insertInto('assistance_notes')
      .values({ assistance_id: id, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if ((added.numInsertedOrUpdatedRows ?? 0n) === 0n) throw new Refusal('edit_conflict')
    return
  }
  const { numUpdatedRows } = await db
    .updateTable('assistance_notes')
    .set(values)
    .where('assistance_id', '=', id)
    .where('version', '=', noteSeen)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Refusal('edit_conflict')
}
