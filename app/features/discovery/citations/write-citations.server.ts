/** Writes the missing references of all published resources, in every language of the interface. */
import { fork } from 'node:child_process'
import path from 'node:path'
import type { Db } from '#app/db/clients.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Language, languages } from '#app/i18n/languages.ts'
import { ownOrigin, type TextRun } from './formatted-text.ts'
import { findUncited } from './queries.server.ts'
import { citationTexts } from './texts.server.ts'
import { type CslItem, toCsl } from './to-csl.ts'

export type ApaTask = { items: CslItem[]; language: Language }

/** References per child process; its time limit in milliseconds and its memory limit in MB. */
const batch = 200
const deadline = 60_000
const heap = 192
/** TextRun from the source files: it is not part of the bundle. */
const worker = path.resolve('app/features/discovery/citations/apa-worker.ts')

/** Returns the number of resources for which references were written. */
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
    // A resource archived meanwhile gets no reference.
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

/** Started with an empty environment: the child process needs no secrets. */
function formatAll(task: ApaTask): Promise<TextRun[][]> {
  const child = fork(worker, {
    execArgv: ['--no-warnings', `--max-old-space-size=${heap}`, '--max-semi-space-size=4'],
    env: {},
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    timeout: deadline,
    killSignal: 'SIGKILL',
  })
  return new Promise<TextRun[][]>((resolve, reject) => {
    child.once('message', (references) => resolve(references as TextRun[][]))
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`Writing references ended without any (${signal ?? code})`)))
    child.send(task)
  }).finally(() => child.kill())
}
