/** Enters, corrects and removes changes of government, with the rights of the signed-in person. */
import { type Db, Refusal, type Tx } from '#app/db/clients.server.ts'
import type { ChangeInput } from './schema.ts'

const rowOf = (input: ChangeInput) => ({
  country_iso3: input.country,
  kind: input.kind,
  subject: input.subject,
  starts_on: input.startsOn,
  ends_on: input.endsOn === input.startsOn ? null : input.endsOn,
  certainty: input.certainty,
  source_name: input.sourceName,
  source_url: input.sourceUrl,
  checked_on: input.checkedOn,
  notes: JSON.stringify({ ...(input.noteEs && { es: input.noteEs }), ...(input.noteEn && { en: input.noteEn }) }),
  is_separate: input.isSeparate === 'yes',
})

const requireCountries = async (db: Db, inputs: readonly ChangeInput[]) => {
  const codes = [...new Set(inputs.map(({ country }) => country))]
  const known = await db.selectFrom('countries').select('iso3').where('iso3', 'in', codes).execute()
  if (known.length < codes.length) throw new Refusal('not_found')
}

/** Adds all of them, or none. Refusals: `change_listed` if a source is entered with the same date already, `not_found`, `too_many_stored`. */
export async function addChanges(db: Tx, inputs: readonly ChangeInput[]): Promise<string[]> {
  await requireCountries(db, inputs)
  const rows = inputs.map((input) => ({ id: crypto.randomUUID(), ...rowOf(input) }))
  const { numInsertedOrUpdatedRows: added = 0n } = await db
    .insertInto('government_changes')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (Number(added) < rows.length) throw new Refusal('change_listed')
  return rows.map(({ id }) => id)
}

/** Refuses with `edit_conflict` if the change was saved after `version`. */
export async function saveChange(db: Tx, id: string, version: number, input: ChangeInput): Promise<void> {
  await requireCountries(db, [input])
  const row = rowOf(input)
  const twin = await db
    .selectFrom('government_changes')
    .select('id')
    .where('id', '<>', id)
    .where('country_iso3', '=', row.country_iso3)
    .where('kind', '=', row.kind)
    .where('subject', '=', row.subject)
    .where('starts_on', '=', row.starts_on)
    .where('ends_on', 'is not distinct from', row.ends_on)
    .where('source_name', '=', row.source_name)
    .executeTakeFirst()
  if (twin) throw new Refusal('change_listed')
  const { numUpdatedRows } = await db
    .updateTable('government_changes')
    .set({ ...row, version: version + 1, changed_at: new Date() })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  const found = await db.selectFrom('government_changes').select('id').where('id', '=', id).executeTakeFirst()
  throw new Refusal(found ? 'edit_conflict' : 'not_found')
}

export async function removeChange(db: Tx, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('government_changes').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw new Refusal('not_found')
}
