/**
 * Writes the catalogue as a bag: one consistent snapshot of the database, and the files. Rows and files are streamed. The same catalogue gives
 * the same payload; only bag-info.txt has the day of the export.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { sql } from 'kysely'
import type { Backend } from '#app/backend/backend.server.ts'
import { type Db, withOwnConnection } from '#app/db/clients.server.ts'
import { findReplacements } from '#app/features/core/concepts/replacements.server.ts'
import { replaceMergedConcepts } from '#app/features/resources/model/replace-merged-concepts.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { type CrateFile, describeCrate } from './describe-crate.ts'
import { type About, entries, exportFormat, type FileRow, fileRowSchema, type ResourceFile } from './format.ts'
import { type Scope, selectRows, tablesIn } from './tables.ts'
import type { BagWriter } from './write-bag.server.ts'

export type ExportOptions = {
  scope: Scope
  /** The e-mail addresses of people are exported too. */
  withAddresses: boolean
  bag: BagWriter
  /** Of the export: YYYY-MM-DD. */
  day: string
  onProgress?: (bytes: number, of: number) => void
}
export type Exported = { resources: number; files: number; bytes: number }

/** Refuses a file whose bytes Storage has lost, or that are not those that were uploaded. */
export class FileProblem extends Error {}

export async function exportCatalogue(
  { serviceUrl, openObject }: Pick<Backend, 'serviceUrl' | 'openObject'>,
  options: ExportOptions,
): Promise<Exported> {
  const { scope, bag, day, onProgress = () => {} } = options
  const scratch = await mkdtemp(path.join(tmpdir(), 'caja-export-'))
  try {
    return await withOwnConnection(serviceUrl, (own) =>
      own
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (db) => {
          await sql`set local timezone = 'UTC'`.execute(db)
          await sql`set local statement_timeout = 0`.execute(db)
          await sql`set local idle_in_transaction_session_timeout = 0`.execute(db)
          const files = await findFiles(db, scope)
          const of = files.reduce((sum, { size }) => sum + size, 0)
          const described: CrateFile[] = []
          const tables: About['tables'] = {}
          for (const table of tablesIn(scope)) {
            const name = entries.table(table.name)
            const { rows, size } = await addRows(db, selectRows(table, scope, options.withAddresses), name, bag, scratch)
            tables[table.name] = rows
            described.push({ path: inCrate(name), name: table.name, size, mediaType: 'application/jsonl' })
          }
          const resources = await addResources(db, bag)
          let done = 0
          for (const file of files) {
            await addFile(file, bag, openObject)
            done += file.size
            onProgress(done, of)
            described.push({ path: inCrate(entries.file(file)), name: file.name, size: file.size, mediaType: file.media_type })
          }
          const about: About = {
            format: exportFormat,
            scope,
            withAddresses: options.withAddresses,
            schema: await findSchema(db),
            tables,
            resources: resources.length,
            files: files.length,
          }
          const text = `${JSON.stringify(about, null, 1)}\n`
          await bag.addText(entries.about, text)
          described.push({ path: inCrate(entries.about), name: 'caja.json', size: Buffer.byteLength(text), mediaType: 'application/json' })
          const changedOn = await findLastChange(db)
          const all = [...described, ...resources].sort((a, b) => (a.path < b.path ? -1 : 1))
          await bag.addText(entries.crate, describeCrate({ changedOn, files: all }))
          await bag.close([
            ['Bag-Software-Agent', 'Caja'],
            ['Bagging-Date', day],
            ['External-Description', `Catalogue of Caja, format ${exportFormat}, scope ${scope}`],
          ])
          return { resources: resources.length, files: files.length, bytes: of }
        }),
    )
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

const inCrate = (name: string) => name.replace(/^data\//, '')

const batch = 500

/** The lines of a query, a batch at a time. */
async function* readLines(db: Db, query: string): AsyncGenerator<string> {
  await sql`declare exported no scroll cursor for ${sql.raw(query)}`.execute(db)
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.raw(String(batch))} from exported`.execute(db)
    for (const { line } of rows) yield line
    if (rows.length < batch) break
  }
  await sql`close exported`.execute(db)
}

/** Written to a temporary file first, because a tar needs the size of an entry before its content. */
async function addRows(db: Db, query: string, name: string, bag: BagWriter, scratch: string): Promise<{ rows: number; size: number }> {
  const file = path.join(scratch, 'rows.jsonl')
  let rows = 0
  const lines = async function* () {
    for await (const line of readLines(db, query)) {
      rows += 1
      yield `${line}\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
  const { size } = await stat(file)
  await bag.add(name, size, createReadStream(file))
  return { rows, size }
}

const selectResources = `
  select jsonb_build_object('id', published.id, 'kind', published.kind, 'slug', published.slug, 'revision', revision, 'languages', languages,
    'institution', institutions.slug, 'isSeed', published.is_seed, 'firstPublishedAt', published.first_published_at,
    'lastPublishedAt', published.last_published_at, 'confirmedAt', published.confirmed_at, 'content', content)::text as line
  from public.published_resources as published left join public.institutions on institutions.id = institution_id
  order by published.kind collate "C", published.slug collate "C"`

/** One file for each published resource, with the concepts as they are now. */
async function addResources(db: Db, bag: BagWriter): Promise<CrateFile[]> {
  const replacements = await findReplacements(db)
  const described: CrateFile[] = []
  for await (const line of readLines(db, selectResources)) {
    const { id, kind, slug, revision, languages, institution, isSeed, firstPublishedAt, lastPublishedAt, confirmedAt, ...rest } =
      JSON.parse(line) as ResourceFile
    const content = replaceMergedConcepts(resourceContent.parse(rest.content), replacements)
    const file: ResourceFile = {
      id,
      kind,
      slug,
      revision,
      languages,
      institution,
      isSeed,
      firstPublishedAt,
      lastPublishedAt,
      confirmedAt,
      content,
    }
    const text = `${JSON.stringify(file, null, 1)}\n`
    await bag.addText(entries.resource(file), text)
    const inLanguage = content.originalLanguage
    described.push({
      path: inCrate(entries.resource(file)),
      name: content.title[inLanguage] ?? slug,
      description: content.summary[inLanguage] ?? '',
      size: Buffer.byteLength(text),
      mediaType: 'application/json',
      languages,
    })
  }
  return described
}

async function findFiles(db: Db, scope: Scope): Promise<FileRow[]> {
  const [table] = tablesIn(scope).filter(({ name }) => name === 'files')
  if (!table) return []
  const files: FileRow[] = []
  for await (const line of readLines(db, selectRows(table, scope, false))) files.push(fileRowSchema.parse(JSON.parse(line)))
  return files
}

async function addFile(file: FileRow, bag: BagWriter, openObject: Backend['openObject']) {
  let sha256: string
  try {
    const opened = await openObject(file.path, undefined, true)
    if ('redirectTo' in opened) throw new Error('Storage answered an address where bytes were asked for.')
    sha256 = await bag.add(entries.file(file), file.size, Readable.fromWeb(opened.stream as NodeReadableStream))
  } catch (cause) {
    const { message, code } = cause as NodeJS.ErrnoException
    if (code === 'ENOSPC') throw cause
    throw new FileProblem(`Storage does not have the whole file ${file.path} (${file.name}): ${message}.`, { cause })
  }
  if (sha256 !== file.sha256) throw new FileProblem(`The file ${file.path} (${file.name}) in Storage is not the one that was uploaded.`)
}

async function findSchema(db: Db): Promise<string> {
  const { rows } = await sql<{ schema: string }>`
    select version || '_' || coalesce(name, '') as schema from supabase_migrations.schema_migrations order by version desc limit 1`.execute(
    db,
  )
  return rows[0]?.schema ?? ''
}

/** The last day on which something of the catalogue changed. */
async function findLastChange(db: Db): Promise<string> {
  const { rows } = await sql<{ day: string }>`
    select coalesce(greatest(
      (select max(changed_at) from harvest_records), (select max(changed_at) from concept_changes),
      (select max(updated_at) from recommendations), (select max(changed_at) from recommendation_changes),
      (select max(published_at) from discussion_posts where published_at is not null and state in ('published', 'removed'))
    ), timestamptz '1970-01-01')::date::text as day`.execute(db)
  return rows[0]?.day ?? ''
}
