/** A backend with the seed only, as after `npm start` and its jobs, because results depend on the other content. */
import { sql } from 'kysely'
import { readDocumentJob } from '#app/features/media/documents/jobs.server.ts'
import { readDocument } from '#app/features/media/documents/read-document.server.ts'
import { seed } from '#seed/seed.ts'
import { startThrowawayBackend } from '../fixtures/throwaway-backend.ts'

/** `wishedPort` is the database's port, or any free port if that one is taken. Documents have been read when it returns. */
export async function startSeededBackend(wishedPort: number) {
  const { backend, stop } = await startThrowawayBackend(wishedPort)
  try {
    const unread: string[] = []
    // No job queue runs here: queued work is done at once.
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
    // Statistics, which Postgres would otherwise gather later.
    await sql`analyze`.execute(backend.databases.service)
    return { backend, stop }
  } catch (failure) {
    await stop()
    throw failure
  }
}
