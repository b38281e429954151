/** Saving on top of whatever is the latest revision, when somebody else may be saving another part at the same moment. */
import { type Attempt, attempt } from '#app/db/clients.server.ts'

/** How often two may meet before the person is told (`edit_conflict`). */
const tries = 4

/** `work` reads the latest revision itself, so that doing it again is not doing it over somebody. */
export async function retryOnEditConflict<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  let outcome = await attempt(work)
  for (let again = 1; again < tries && !outcome.ok && outcome.error === 'edit_conflict'; again += 1) outcome = await attempt(work)
  return outcome
}
