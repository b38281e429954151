/** Former holders who consented to be contacted. The consent can be withdrawn; name and contact are then erased. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db, Tx } from '#app/db/clients.server.ts'
import { Refusal } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'

const needed = (max: number) =>
  z.string('validation.required').transform(cleanText).pipe(z.string().min(3, 'validation.required').max(max, 'validation.tooLong'))
export const memorySchema = z.object({ institution: z.uuid('validation.id'), shownAs: needed(120), contact: needed(254) })

type Consent = { shownAs: string; contact: string; how: string }

export const recordMemory = (
  db: Tx,
  recorder: Pick<Person, 'id'>,
  person: string,
  institution: string,
  { shownAs, contact, how }: Consent,
) =>
  db
    .insertInto('former_holder_consents')
    .values({ person_id: person, institution_id: institution, shown_as: shownAs, contact, how, recorded_by: recorder.id })
    .execute()

export async function revokeMemory(db: Tx, consent: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('former_holder_consents')
    .set({ revoked_at: new Date() })
    .where('id', '=', consent)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('not_found')
}

export type OwnConsent = { id: string; institution: Localized; shownAs: string; contact: string; how: string; consentedOn: string }
/** A person's consents, and the institutions they left and could consent for. */
export async function findOwnMemory(db: Db, person: string) {
  const consents = await db
    .selectFrom('former_holder_consents')
    .innerJoin('institutions', 'institutions.id', 'institution_id')
    .select(['former_holder_consents.id', 'names as institution', 'shown_as as shownAs', 'contact', 'how', 'consented_on as consentedOn'])
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .execute()
  const former = await db
    .selectFrom('hand_overs')
    .innerJoin('institutions', 'institutions.id', 'institution_id')
    .select(['institutions.id', 'institutions.names'])
    .distinctOn('institutions.id')
    .where('person_id', '=', person)
    .where(
      sql<boolean>`not exists (select from former_holder_consents as consent where consent.person_id = ${person} and consent.institution_id = institutions.id and revoked_at is null)`,
    )
    .execute()
  return { consents, former }
}

/** Valid consents of an institution's former holders, for its officials. */
export const findMemory = (db: Db, institution: string) =>
  db
    .selectFrom('former_holder_consents')
    .select(['id', 'shown_as as name', 'contact', 'how', 'consented_on as consentedOn', 'person_id as personId'])
    .where('institution_id', '=', institution)
    .where('revoked_at', 'is', null)
    .orderBy('consented_on', 'desc')
    .execute()
