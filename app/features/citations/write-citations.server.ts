/** Writes the reference of everything published that has none yet, in every language of the interface. */
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Db } from '#app/db/clients.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Language, languages } from '#app/i18n/languages.ts'
import { findUncited } from './queries.server.ts'
import { ownOrigin, type Run } from './runs.ts'
import { citationTexts } from './texts.server.ts'
import { type CslItem, toCsl } from './to-csl.ts'

export type ApaTask = { item: CslItem; language: Language }

/** As many as one thread writes; the rest is for the next one. */
const batch = 200
const deadline = 60_000
/** From the sources, because it is not part of the bundle. */
const worker = path.resolve('app/features/citations/apa-worker.ts')

/** Returns how many resources it wrote the references of. */
export async function writeCitations(service: Db): Promise<number> {
  const uncited = await findUncited(service, batch)
  const tasks = uncited.flatMap((citable) =>
    languages.map((language): ApaTask => {
      const address = ownOrigin + pathTo(citable.content.kind, language, { slug: citable.slug })
      return { item: toCsl({ ...citable, address }, language, citationTexts(language)), language }
    }),
  )
  if (tasks.length === 0) return 0
  const written = await formatAll(tasks)
  await service.transaction().execute(async (db) => {
    // What was archived in the meantime is not cited.
    const live = await db
      .selectFrom('published_resources')
      .select('id')
      .where(
        'id',
        'in',
        uncited.map(({ id }) => id),
      )
      .forUpdate()
      .execute()
    const rows = tasks.flatMap(({ item, language }, index) =>
      live.some(({ id }) => id === item.id) ? [{ resource_id: item.id, language, apa: JSON.stringify(written[index] ?? []) }] : [],
    )
    if (rows.length > 0)
      await db
        .insertInto('published_citations')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  })
  return uncited.length
}

function formatAll(tasks: readonly ApaTask[]): Promise<Run[][]> {
  const thread = new Worker(worker, { workerData: tasks, resourceLimits: { maxOldGenerationSizeMb: 400 } })
  return new Promise<Run[][]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Writing references took too long')), deadline)
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('Writing references ended without any'))
    })
  }).finally(() => thread.terminate())
}
