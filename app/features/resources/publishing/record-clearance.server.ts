import { z } from 'zod'
import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { dayField } from '#app/lib/day-field.ts'
import { latestToday } from '#app/lib/latest-today.ts'

export const clearanceSchema = z.object({
  clearedBy: z.string('validation.required').trim().min(2, 'validation.required').max(160, 'validation.tooLong'),
  clearedOn: dayField.refine((day) => day <= latestToday(), 'validation.future'),
  note: z.string().trim().max(1_200, 'validation.tooLong').default(''),
  consent: z.literal('on', 'validation.consent'),
})

type Input = { resourceId: string; revision: number; clearedBy: string; clearedOn: string; note: string }

/** Records that the institution consents to publication: who gave the consent there, and when. */
export async function recordClearance(db: Tx, person: Pick<Person, 'id'>, input: Input): Promise<void> {
  await db
    .insertInto('clearances')
    .values({
      resource_id: input.resourceId,
      revision: input.revision,
      cleared_by: input.clearedBy,
      cleared_on: input.clearedOn,
      note: input.note,
      recorded_by: person.id,
    })
    .execute()
}
