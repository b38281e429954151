/** Saves on top of the latest revision, while others may be saving other parts at the same moment. */
import { type Attempt, attempt } from '#app/db/clients.server.ts'

/** Attempts before the person gets `edit_conflict`. */
const maxAttempts = 4

/** `work` must read the latest revision itself, so that a retry does not overwrite another person's changes. */
export async function retryOnEditConflict<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  let outcome = await attempt(work)
  for (let again = 1; again < maxAttempts && !outcome.ok && outcome.error === 'edit_conflict'; again += 1) outcome = await attempt(work)
  return outcome
}
