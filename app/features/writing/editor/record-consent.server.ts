/** Records the consent of the speaker in a video: who, when, for what purposes. */
import { z } from 'zod'
import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { type ConsentPurpose, consentPurposes } from '#app/features/resources/model/consent-purposes.ts'
import { dayField } from '#app/lib/day-field.ts'
import { latestToday } from '#app/lib/latest-today.ts'

export const consentSchema = z.object({
  givenBy: z.string('validation.required').trim().min(2, 'validation.required').max(160, 'validation.tooLong'),
  givenOn: dayField.refine((day) => day <= latestToday(), 'validation.future'),
  purposes: z
    .array(z.enum(consentPurposes))
    .default([])
    .refine((purposes) => purposes.includes('publish'), 'validation.consentToPublish'),
  consentNote: z.string().trim().max(1_200, 'validation.tooLong').default(''),
})

type Input = { resourceId: string; givenBy: string; givenOn: string; purposes: readonly ConsentPurpose[]; note: string }

/** Without it a video can be neither submitted nor published (`no_consent`). */
export async function recordConsent(db: Tx, person: Pick<Person, 'id'>, input: Input): Promise<void> {
  await db
    .insertInto('consents')
    .values({
      resource_id: input.resourceId,
      given_by: input.givenBy,
      given_on: input.givenOn,
      purposes: [...input.purposes],
      note: input.note,
      recorded_by: person.id,
    })
    .execute()
}
