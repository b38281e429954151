/** Followers with what they follow. */
import type { Db } from '#app/db/clients.server.ts'
import { consentVersion } from '#app/features/outreach/following/schema.ts'

type Given = {
  personId?: string
  email: string
  language?: 'es' | 'en'
  audience?: string | null
  hasAgreed?: boolean
  rhythm?: 'weekly' | 'monthly'
}

/** A follower who agreed to get mail. Returns the id of the follower. */
export async function makeFollower(
  service: Db,
  { personId, email, language = 'es', audience = null, hasAgreed = true, rhythm = 'weekly' }: Given,
  subjects: readonly string[],
): Promise<string> {
  const { id } = await service
    .insertInto('followers')
    .values({ person_id: personId ?? null, email: personId ? null : email, email_key: email, language, audience })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const subject of subjects) await service.insertInto('follows').values({ follower_id: id, subject, rhythm }).execute()
  if (hasAgreed)
    await service
      .insertInto('follow_consents')
      .values({ follower_id: id, text_version: consentVersion, language, way: 'mail-button' })
      .execute()
  return id
}

/** What a person follows, in alphabetical order. */
export const followsOf = async (service: Db, personId: string): Promise<string[]> => {
  const rows = await service
    .selectFrom('follows')
    .innerJoin('followers', 'followers.id', 'follows.follower_id')
    .select('subject')
    .where('person_id', '=', personId)
    .orderBy('subject')
    .execute()
  return rows.map(({ subject }) => subject)
}
