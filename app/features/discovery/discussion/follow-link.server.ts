/** The link of a mail with which a person stops following a question, without signing in. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'

/** The id of the question; null if the token is unknown or its follower has stopped. */
export async function findFollowedQuestion(db: Db, token: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select private.find_followed_question(${token}) as id`.execute(db)
  return rows[0]?.id ?? null
}

export async function stopFollowing(db: Db, token: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select private.stop_following_question(${token}) as id`.execute(db)
  return rows[0]?.id ?? null
}
