/**
 * Puts an exported catalogue into an installation without one. Every checksum is verified before anything is written, the files are stored, and
 * all rows are written in one transaction: after a refusal the installation is as it was.
 */
import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import pg from 'pg'
import type { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import { readMigrations } from '#app/backend/migrate.server.ts'
import { withAdvisoryLock } from '#app/db/advisory-lock.server.ts'
import { type Db, type Tx, withOwnConnection } from '#app/db/clients.server.ts'
import { acceptedTypes } from '#app/features/media/storage/media-types.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { writePublished } from '#app/features/resources/publishing/write-published.server.ts'
import { toWebStream } from '#app/lib/web-stream.ts'
import { BagProblem } from './bagit.ts'
import { type About, aboutSchema, entries, exportFormat, type FileRow, fileRowSchema, resourceFileSchema } from './format.ts'
import { type Bag, openBag, type Progress } from './read-bag.server.ts'
import { type ExportedTable, exportedTables, fullName, tablesIn, tablesToBeEmpty } from './tables.ts'

export type Imported = Pick<About, 'scope' | 'resources' | 'files'>

type Importing = Pick<Backend, 'databases' | 'serviceUrl' | 'serviceStorage'>

export type CheckedExport = { bag: Bag; about: About; files: ReadonlyMap<string, FileRow> }

/** Opens an export and checks all of it. Refuses with `BagProblem` one that is damaged, changed or not understood. */
export async function openExport(place: string, onProgress?: Progress): Promise<CheckedExport> {
  const bag = await openBag(place, entries.files, onProgress)
  try {
    const about = await readAbout(bag)
    checkEntries(bag, about)
    return { bag, about, files: await readFiles(bag) }
  } catch (error) {
    await bag.close()
    throw error
  }
}

/** Refuses with `BagProblem` an installation that has a catalogue, and rows that do not fit. */
export async function importCatalogue(
  backend: Importing,
  { bag, about, files }: CheckedExport,
  onProgress: Progress = () => {},
): Promise<Imported> {
  return await withAdvisoryLock(backend.serviceUrl, 'seed', async () => {
    await refuseUnlessEmpty(backend.databases.service)
    const stored: string[] = []
    try {
      await storeFiles(backend, bag, files, stored, onProgress)
      await withOwnConnection(backend.serviceUrl, (own) =>
        own.transaction().execute(async (db) => {
          await refuseUnlessEmpty(db)
          await writeCatalogue(db, bag, about)
        }),
      )
    } catch (error) {
      if (stored.length > 0) await backend.serviceStorage().remove(stored)
      throw error
    }
    return about
  })
}

async function refuseUnlessEmpty(db: Db) {
  const [table] = (
    await sql<{ name: string }>`${sql.raw(
      tablesToBeEmpty.map((name) => `select '${name}' as name where exists (select from ${name})`).join(' union all '),
    )} limit 1`.execute(db)
  ).rows
  if (table)
    throw new BagProblem(
      `This Caja is not empty (${table.name.replace(/^public\./, '')} has rows). Import into a new one: set CAJA_DATA_DIR to a new folder.`,
    )
}

async function readAbout(bag: Bag): Promise<About> {
  if (!bag.entries.has(entries.about)) throw new BagProblem(`${entries.about} is missing: this bag was not made by Caja.`)
  const value = await readJson(bag, entries.about)
  const { format } = (value ?? {}) as { format?: unknown }
  if (format !== exportFormat)
    throw new BagProblem(`${entries.about} names format ${JSON.stringify(format ?? null).slice(0, 40)}; this Caja reads ${exportFormat}.`)
  const about = fits(aboutSchema, value, entries.about)
  const known = readMigrations().map(({ file }) => file.replace(/\.sql$/, ''))
  if (!known.includes(about.schema))
    throw new BagProblem(
      `The bag was made by a Caja with the schema ${about.schema}, which this one (${known.at(-1)}) does not know. Import it with that version.`,
    )
  return about
}

/** A text that an export has in one piece. */
const maxText = 50_000_000

async function readJson(bag: Bag, name: string): Promise<unknown> {
  if ((bag.entries.get(name)?.size ?? 0) > maxText) throw new BagProblem(`${name} is too large.`)
  return parseJson(await text(bag.open(name)), name)
}

function parseJson(value: string, name: string): unknown {
  try {
    return JSON.parse(value)
  } catch (error) {
    throw new BagProblem(`${name} is not JSON: ${(error as Error).message.slice(0, 200)}.`)
  }
}

function fits<Schema extends z.ZodType>(schema: Schema, value: unknown, name: string): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new BagProblem(`${name} does not fit: ${issue?.path.join('.') || 'its fields'}: ${issue?.message}.`)
}

/** Every file of the payload is one that is read, and every one that is read is there. */
function checkEntries(bag: Bag, about: About) {
  const expected = new Set([entries.about, entries.crate, ...tablesIn(about.scope).map(({ name }) => entries.table(name))])
  for (const name of expected) if (!bag.entries.has(name)) throw new BagProblem(`${name} is missing.`)
  const rest = [...bag.entries.keys()].filter((name) => !expected.has(name))
  const resources = rest.filter((name) => name.startsWith('data/resources/'))
  const files = rest.filter((name) => name.startsWith(entries.files))
  for (const name of rest)
    if (!name.startsWith('data/resources/') && !name.startsWith(entries.files)) throw new BagProblem(`${name} is not part of an export.`)
  if (resources.length !== about.resources || files.length !== about.files)
    throw new BagProblem(
      `${entries.about} promises ${about.resources} resources and ${about.files} files; there are ${resources.length} and ${files.length}.`,
    )
}

const mediaTypes = new Set([...Object.values(acceptedTypes).flatMap((one) => one.mediaTypes), 'audio/mp4'])

/** By their entry in the bag. */
async function readFiles(bag: Bag): Promise<Map<string, FileRow>> {
  const name = entries.table('files')
  const files = new Map<string, FileRow>()
  for await (const { line, number } of linesOf(bag, name)) {
    const file = fits(fileRowSchema, parseJson(line, `Line ${number} of ${name}`), `Line ${number} of ${name}`)
    // The address of an object in Storage: anything else could lead out of it.
    if (file.path !== `${file.resource_id}/${file.id}`)
      throw new BagProblem(`Line ${number} of ${name} has the path ${file.path.slice(0, 200)}.`)
    if (!mediaTypes.has(file.media_type)) throw new BagProblem(`Line ${number} of ${name} has the type ${file.media_type.slice(0, 200)}.`)
    const entry = bag.entries.get(entries.file(file))
    if (!entry) throw new BagProblem(`${entries.file(file)} is missing: ${name} names it.`)
    if (entry.sha256 !== file.sha256 || entry.size !== file.size)
      throw new BagProblem(`${entries.file(file)} is not the file that ${name} names.`)
    files.set(entries.file(file), file)
  }
  for (const entry of bag.entries.keys())
    if (entry.startsWith(entries.files) && !files.has(entry)) throw new BagProblem(`${entry} is not in ${name}.`)
  return files
}

/** A revision with every text at its longest stays far below. */
const maxLine = 20_000_000

async function* linesOf(bag: Bag, name: string): AsyncGenerator<{ line: string; number: number }> {
  const source = bag.open(name)
  const lines = createInterface({ input: limitLines(source, name), crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  for await (const line of lines) yield { line, number: ++number }
}

/** Refuses a line that would not fit into memory. */
function limitLines(source: Readable, name: string): Readable {
  let length = 0
  source.on('data', (chunk: Buffer) => {
    const last = chunk.lastIndexOf(10)
    length = last === -1 ? length + chunk.length : chunk.length - last
    if (length > maxLine) source.destroy(new BagProblem(`A line of ${name} is too long.`))
  })
  source.pause()
  return source
}

async function storeFiles(
  { serviceStorage }: Importing,
  bag: Bag,
  files: ReadonlyMap<string, FileRow>,
  stored: string[],
  onProgress: Progress,
) {
  const of = [...files.values()].reduce((sum, { size }) => sum + size, 0)
  let done = 0
  await bag.eachLarge(async (name, content) => {
    const file = files.get(name)
    if (!file) throw new BagProblem(`${name} is not in ${entries.table('files')}.`)
    const hash = createHash('sha256')
    const body = toWebStream(content, (piece) => {
      hash.update(piece)
      done += piece.length
      onProgress(done, of)
    })
    const { error } = await serviceStorage().upload(file.path, body, { contentType: file.media_type, upsert: true, duplex: 'half' } as {
      contentType: string
    })
    if (error) throw error
    stored.push(file.path)
    if (hash.digest('hex') !== file.sha256) throw new BagProblem(`${name} was changed while it was imported.`)
  })
}

async function writeCatalogue(db: Tx, bag: Bag, about: About) {
  await sql`set local timezone = 'UTC'`.execute(db)
  await sql`set local statement_timeout = 0`.execute(db)
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(db)
  const tables = tablesIn(about.scope)
  // The rows are as they were: no trigger may change them, and no mail may be sent because of them.
  await withoutTriggers(db, async () => {
    for (const { name, isReference } of [...exportedTables].reverse())
      if (isReference) await sql`delete from ${sql.raw(fullName(name))}`.execute(db)
    for (const table of tables) if (table.name !== 'harvest_records') await loadTable(db, bag, table, about)
  })
  await checkReferences(db, tables)
  await checkThesaurus(db)
  await checkAddresses(db)
  await sql`select private.write_all_terms()`.execute(db)
  const expected = await writeResources(db, bag, about)
  if (expected > 0)
    throw new BagProblem(`${expected} resources of ${entries.table('resources')} are published and have no file in data/resources.`)
  await sql`set constraints all immediate`.execute(db)
  const records = tables.filter(({ name }) => name === 'harvest_records')
  await withoutTriggers(db, async () => {
    await sql`delete from harvest_records`.execute(db)
    for (const table of records) await loadTable(db, bag, table, about)
  })
  await enqueueJobs(db)
  await markSeeded(db)
}

async function withoutTriggers(db: Tx, work: () => Promise<void>) {
  await sql`set local session_replication_role = replica`.execute(db)
  await work()
  await sql`set local session_replication_role = origin`.execute(db)
}

const batchOfBytes = 4_000_000

async function loadTable(db: Tx, bag: Bag, table: ExportedTable, about: About) {
  const name = entries.table(table.name)
  const columns = table.columns.join(', ')
  const added = Object.keys(table.imported ?? {}).filter((column) => !table.columns.includes(column))
  const values = [...table.columns, ...added].map((column) => table.imported?.[column] ?? column).join(', ')
  const target = fullName(table.name)
  let rows = 0
  let lines: string[] = []
  let bytes = 0
  const write = async () => {
    if (lines.length === 0) return
    const json = `[${lines.join(',')}]`
    await refusing(name, () =>
      sql`insert into ${sql.raw(target)} (${sql.raw([columns, ...added].join(', '))}) overriding system value
        select ${sql.raw(values)} from jsonb_populate_recordset(null::${sql.raw(target)}, ${json}::jsonb)`.execute(db),
    )
    lines = []
    bytes = 0
  }
  const fields = [...table.columns].sort().join()
  for await (const { line, number } of linesOf(bag, name)) {
    const row = parseJson(line, `Line ${number} of ${name}`)
    if (typeof row !== 'object' || row === null || Array.isArray(row) || Object.keys(row).sort().join() !== fields)
      throw new BagProblem(`Line ${number} of ${name} does not have the fields ${table.columns.join(', ')}.`)
    rows += 1
    lines.push(line)
    bytes += line.length
    if (bytes > batchOfBytes || lines.length >= 1_000) await write()
  }
  await write()
  if (rows !== about.tables[table.name])
    throw new BagProblem(`${name} has ${rows} rows; ${entries.about} promises ${about.tables[table.name] ?? 'none'}.`)
  if (table.hasSequence)
    await sql`select setval(pg_get_serial_sequence(${target}, 'id'), coalesce(max(id), 1), max(id) is not null) from ${sql.raw(target)}`.execute(
      db,
    )
}

/** What the database refuses of a file is a fault of the file. */
async function refusing<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    // Classes of SQLSTATE: data, integrity, and those of our own rules.
    if (error instanceof pg.DatabaseError && /^(22|23|CJ|54|21)/.test(error.code ?? ''))
      throw new BagProblem(`${name} does not fit: ${error.message}${error.constraint ? ` (${error.constraint})` : ''}.`)
    throw error
  }
}

/** Foreign keys are not checked while triggers are off. */
async function checkReferences(db: Tx, tables: readonly ExportedTable[]) {
  const { rows } = await sql<{ name: string; source: string; target: string; columns: string[]; keys: string[] }>`
    select conname as name, conrelid::regclass::text as source, confrelid::regclass::text as target,
      array(select quote_ident(attname) from unnest(conkey) with ordinality as key (number, place)
        join pg_attribute on attrelid = conrelid and attnum = number order by place) as columns,
      array(select quote_ident(attname) from unnest(confkey) with ordinality as key (number, place)
        join pg_attribute on attrelid = confrelid and attnum = number order by place) as keys
    from pg_constraint where contype = 'f' and conrelid = any(${tables.map(({ name }) => fullName(name))}::regclass[])`.execute(db)
  for (const { name, source, target, columns, keys } of rows) {
    const isSet = columns.map((column) => `source.${column} is not null`).join(' and ')
    const isSame = columns.map((column, index) => `target.${keys[index]} = source.${column}`).join(' and ')
    const shown = columns.map((column) => `source.${column}::text`).join(` || ' ' || `)
    const missing = await sql<{ value: string }>`select ${sql.raw(shown)} as value from ${sql.raw(source)} as source
      where ${sql.raw(isSet)} and not exists (select from ${sql.raw(target)} as target where ${sql.raw(isSame)}) limit 1`.execute(db)
    if (missing.rows[0])
      throw new BagProblem(
        `${entries.table(source)} names ${missing.rows[0].value}, which ${entries.table(target)} does not have (${name}).`,
      )
  }
}

/** The rules of the tree, which a trigger keeps otherwise. */
async function checkThesaurus(db: Tx) {
  const { rows } = await sql<{ slug: string }>`
    with recursive upward (id, top) as (
      select id, broader_id from concepts where broader_id is not null
      union select upward.id, concepts.broader_id from upward join concepts on concepts.id = upward.top where concepts.broader_id is not null
    )
    select concepts.slug from concepts
      left join concepts as broader on broader.id = concepts.broader_id
      left join concepts as target on target.id = concepts.replaced_by_id
    where broader.scheme <> concepts.scheme or target.scheme <> concepts.scheme or target.replaced_by_id is not null
      or exists (select from upward where upward.id = concepts.id and upward.top = concepts.id)
    limit 1`.execute(db)
  if (rows[0])
    throw new BagProblem(`${entries.table('concepts')} does not fit: ${rows[0].slug} is below or replaced by a concept that cannot be.`)
}

/** Addresses of platforms become links. Those of institutions and recommendations have a check in the database. */
async function checkAddresses(db: Tx) {
  const { rows } = await sql<{ url: string }>`
    select url from source_platforms, lateral jsonb_each_text(urls) as each (language, url)
    union all select url from source_platforms, lateral jsonb_each_text(coalesce(country_urls, '{}')) as each (language, url)`.execute(db)
  const wrong = rows.find(({ url }) => !/^https?:\/\//.test(url))
  if (wrong) throw new BagProblem(`${entries.table('source_platforms')} has the address ${wrong.url.slice(0, 200)}.`)
}

/** Writes what visitors read and search, as publishing does. Returns how many published resources are left without a file. */
async function writeResources(db: Tx, bag: Bag, about: About): Promise<number> {
  const left = new Map(
    (
      await sql<{ id: string; kind: string; slug: string; revision: number; languages: string[] }>`
        select id, kind, slug, live_revision as revision, live_languages as languages from resources where live_revision is not null`.execute(
        db,
      )
    ).rows.map((row) => [row.id, row]),
  )
  const institutions = new Map((await db.selectFrom('institutions').select(['slug', 'id']).execute()).map(({ slug, id }) => [slug, id]))
  for (const name of [...bag.entries.keys()].filter((one) => one.startsWith('data/resources/')).sort()) {
    const file = fits(resourceFileSchema, await readJson(bag, name), name)
    const content = fits(resourceContent, file.content, name)
    const row = left.get(file.id)
    if (!row || name !== entries.resource(file) || content.kind !== file.kind || row.kind !== file.kind || row.revision !== file.revision)
      throw new BagProblem(`${name} is not the resource that ${entries.table('resources')} has under its id.`)
    if (file.institution !== null && !institutions.has(file.institution))
      throw new BagProblem(`${name} names the institution ${file.institution}.`)
    left.delete(file.id)
    await refusing(name, async () => {
      if (about.scope === 'published') await writeRevision(db, file.id, file.revision, JSON.stringify(content))
      await writePublished(
        db,
        {
          id: file.id,
          kind: file.kind,
          slug: file.slug,
          institution_id: file.institution === null ? null : (institutions.get(file.institution) ?? null),
          is_seed: file.isSeed,
          revision: file.revision,
          languages: file.languages,
        },
        content,
      )
      await sql`update published_resources set confirmed_at = ${file.confirmedAt}::timestamptz
        where id = ${file.id} and confirmed_at is distinct from ${file.confirmedAt}::timestamptz`.execute(db)
    })
  }
  return left.size
}

/** The published content is the one revision that an export of the scope `published` has. */
async function writeRevision(db: Tx, resource: string, number: number, content: string) {
  await withoutTriggers(db, async () => {
    await sql`insert into revisions (resource_id, number, content, author_id, created_at)
      select id, ${number}, ${content}::jsonb, owner_id, last_published_at from resources where id = ${resource}`.execute(db)
  })
  await sql`select private.update_translated_texts(${resource}, ${number})`.execute(db)
  await sql`select private.update_translation_states(${resource})`.execute(db)
}

/** What jobs write from the rows that were loaded without triggers. */
async function enqueueJobs(db: Tx) {
  await sql`insert into private.outbox (job, payload) values ('write-citations', '{}')`.execute(db)
  await sql`insert into private.outbox (job, payload)
    select distinct 'index-discussion', jsonb_build_object('resource', resource_id) from discussion_posts where question_id is null`.execute(
    db,
  )
}

/** The seed must not write again what the bag has. */
async function markSeeded(db: Tx) {
  await sql`insert into private.seeds (name) select 'reference' union select 'case:' || slug from resources on conflict do nothing`.execute(
    db,
  )
}
