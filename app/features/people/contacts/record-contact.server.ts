import { z } from 'zod'
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { dayField } from '#app/lib/day-field.ts'
import { latestToday } from '#app/lib/latest-today.ts'

export const contactSchema = z.object({
  happenedOn: dayField.refine((day) => day <= latestToday(), 'validation.future'),
  note: z
    .string('validation.required')
    .transform(cleanText)
    .pipe(z.string().min(1, 'validation.required').max(4_000, 'validation.tooLong')),
})

/** Records a contact with a person, so that the staff who come later know of it. */
export const recordContact = (db: Tx, recorder: Pick<Person, 'id'>, person: string, { happenedOn, note }: z.output<typeof contactSchema>) =>
  db.insertInto('interactions').values({ person_id: person, recorded_by: recorder.id, happened_on: happenedOn, note }).execute()

export async function removeContact(db: Tx, person: string, contact: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('interactions')
    .where('id', '=', contact)
    .where('person_id', '=', person)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new Refusal('not_found')
}
