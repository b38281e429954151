/** Writes the reference of everything published that has none yet, in every language of the interface. */
import { fork } from 'node:child_process'
import path from 'node:path'
import type { Db } from '#app/db/clients.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Language, languages } from '#app/i18n/languages.ts'
import { ownOrigin, type Run } from './formatted-text.ts'
import { findUncited } from './queries.server.ts'
import { citationTexts } from './texts.server.ts'
import { type CslItem, toCsl } from './to-csl.ts'

export type ApaTask = { items: CslItem[]; language: Language }

/** As many as one process writes; the rest is for the next one. Its deadline in milliseconds, its memory in MB. */
const batch = 200
const deadline = 60_000
const heap = 192
/** From the sources, because it is not part of the bundle. */
const worker = path.resolve('app/features/discovery/citations/apa-worker.ts')

/** Returns how many resources it wrote the references of. */
export async function writeCitations(service: Db): Promise<number> {
  const uncited = await findUncited(service, batch)
  if (uncited.length === 0) return 0
  const written: { resource_id: string; language: Language; apa: string }[] = []
  for (const language of languages) {
    const items = uncited.map((citable) => {
      const address = ownOrigin + pathTo(citable.content.kind, language, { slug: citable.slug })
      return toCsl({ ...citable, address }, language, citationTexts(language))
    })
    const references = await formatAll({ items, language })
    written.push(...items.map(({ id }, index) => ({ resource_id: id, language, apa: JSON.stringify(references[index] ?? []) })))
  }
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
    const rows = written.filter(({ resource_id }) => live.some(({ id }) => id === resource_id))
    if (rows.length > 0)
      await db
        .insertInto('published_citations')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  })
  return uncited.length
}

/** Without the environment: it needs none of our secrets. */
function formatAll(task: ApaTask): Promise<Run[][]> {
  const child = fork(worker, {
    execArgv: ['--no-warnings', `--max-old-space-size=${heap}`, '--max-semi-space-size=4'],
    env: {},
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    timeout: deadline,
    killSignal: 'SIGKILL',
  })
  return new Promise<Run[][]>((resolve, reject) => {
    child.once('message', (references) => resolve(references as Run[][]))
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`Writing references ended without any (${signal ?? code})`)))
    child.send(task)
  }).finally(() => child.kill())
}
