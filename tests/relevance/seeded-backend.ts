/** A backend that holds the seed and nothing else, as `npm start` leaves it once its jobs are done: what is found depends on what else there is. */
import { sql } from 'kysely'
import { readDocumentJob } from '#app/features/media/documents/jobs.server.ts'
import { readDocument } from '#app/features/media/documents/read-document.server.ts'
import { seed } from '#seed/seed.ts'
import { startThrowawayBackend } from '../fixtures/throwaway-backend.ts'

/** `wishedPort` is where the database listens, or any free port if that one is taken. Documents have been read when it returns. */
export async function startSeededBackend(wishedPort: number) {
  const { backend, stop } = await startThrowawayBackend(wishedPort)
  try {
    const unread: string[] = []
    // Nobody works off a queue here: what would wait in it is done at once.
    await seed(backend, {
      withCases: true,
      print: () => {},
      jobs: {
        enqueue: async ({ id, payload }, input) => {
          if (id === readDocumentJob.id) unread.push(readDocumentJob.payload.parse(payload.parse(input)).fileId)
        },
      },
    })
    for (const file of unread) await readDocument(backend, file)
    // Statistics, which Postgres gathers by itself sooner or later.
    await sql`analyze`.execute(backend.databases.service)
    return { backend, stop }
  } catch (failure) {
    await stop()
    throw failure
  }
}
