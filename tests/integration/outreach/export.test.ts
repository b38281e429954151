/** An export contains what its scope says and nothing else; imported into an empty Caja and exported again, it is the same byte for byte. */
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Backend } from '#app/backend/backend.server.ts'
import { withConnection } from '#app/db/pool.server.ts'
import { indexDiscussion } from '#app/features/discovery/discussion/mails.server.ts'
import { moderatePost } from '#app/features/discovery/discussion/staff/moderate.server.ts'
import { writePost } from '#app/features/discovery/discussion/write-posts.server.ts'
import { closeCycle, openCycle } from '#app/features/editorial/yearly-update/decide.server.ts'
import { exportCatalogue, FileProblem } from '#app/features/outreach/bag/export-catalogue.server.ts'
import { importCatalogue, openExport } from '#app/features/outreach/bag/import-catalogue.server.ts'
import { exportedTables, fullName, leftOutTables, type Scope } from '#app/features/outreach/bag/tables.ts'
import { bagFolder, bagTarFile, writeBag } from '#app/features/outreach/bag/write-bag.server.ts'
import { updateFollowUp } from '#app/features/programme/follow-up/update-follow-up.server.ts'
import { addRoute, pointStage, showRoute } from '#app/features/programme/learning/plan/save-route.server.ts'
import { getConcept } from '#app/features/vocabulary/concepts/find-concept.server.ts'
import { refreshResources } from '#app/features/vocabulary/concepts/refresh-resources.server.ts'
import { mergeConcept, retireConcept } from '#app/features/vocabulary/merging/retire-concept.server.ts'
import { publishLanguage } from '#app/features/writing/translation/publish-language.server.ts'
import { seed } from '#seed/seed.ts'
import { inTheFuture } from '../../factories/events.ts'
import { type Actor, signInAs } from '../../factories/people.ts'
import { asPerson, makeArchived, makeDraft, makePublished } from '../../factories/resources.ts'
import { checksumsOf, putFile, sealBag } from '../../fixtures/bags.ts'
import { patience } from '../../fixtures/slowness.ts'
import { startThrowawayBackend } from '../../fixtures/throwaway-backend.ts'

type Running = Awaited<ReturnType<typeof startThrowawayBackend>>
let parent: string
let source: Running
let made: Awaited<ReturnType<typeof fill>>
const exported: Record<string, string> = {}

const day = '2026-11-30'
const secretWord = 'palabrasecreta'

beforeAll(async () => {
  parent = mkdtempSync(path.join(tmpdir(), 'caja-export-test-'))
  chmodSync(parent, 0o755)
  source = await startThrowawayBackend(54_552)
  made = await fill(source.backend)
  for (const scope of ['published', 'everything'] as const) exported[scope] = await write(source.backend, { scope })
}, patience(240_000))

afterAll(async () => {
  await source?.stop()
  rmSync(parent, { recursive: true, force: true })
})

/** The seed, and what it does not have: every kind, state and table of the export. */
async function fill(backend: Backend) {
  await seed(backend, { withCases: true, print: () => {} })
  const { service } = backend.databases
  const [admin, editor, member] = [await signInAs(backend, 'admin'), await signInAs(backend, 'editor'), await signInAs(backend, 'member')]
  const owner = await signInAs(backend, 'official')
  const make = (kind: 'experience' | 'course' | 'exchange' | 'event' | 'document') => makePublished(backend, { kind, owner, editor })
  const [experience, course] = [await make('experience'), await make('course')]
  const [exchange, document] = [await make('exchange'), await make('document')]
  const event = await makePublished(backend, { kind: 'event', owner, editor, content: inTheFuture() })
  const withdrawn = await makeArchived(backend, { owner, editor, title: { es: secretWord, en: secretWord } })
  const draft = await makeDraft(backend, { owner, withDocument: true, title: { es: secretWord, en: secretWord } })
  const spanish = await makePublished(backend, { owner, editor, languages: ['es'], title: { es: 'Año “ñandú” \\N 😀\u2028' } })
  const half = await make('experience')
  await asPerson(backend, editor, (db) =>
    publishLanguage(db, { resourceId: half.id, revision: half.revision, language: 'en', isLive: false }),
  )
  await asPerson(backend, owner, async (db) => {
    await sql`insert into revisions (resource_id, number, content, author_id, note)
      select resource_id, number + 1, jsonb_set(content, '{summary,es}', ${JSON.stringify(secretWord)}::jsonb), ${owner.person.id}, ${secretWord}
      from revisions where resource_id = ${experience.id} and number = ${experience.revision}`.execute(db)
  })
  await sql`insert into resource_authors select ${course.id}, ${member.person.id}`.execute(service)
  await sql`insert into former_slugs values ('experience', 'direccion-anterior', ${experience.id}), ('experience', 'direccion-retirada', ${withdrawn.id})`.execute(
    service,
  )
  await sql`insert into confirmations (resource_id, confirmed_on, year, superseded_by) values (${course.id}, '2026-11-01', 2026, ${withdrawn.id})`.execute(
    service,
  )
  await sql`update events set reminder_hours = '{72}' where resource_id = ${event.id}`.execute(service)
  await sql`update exchanges set state = 'withdrawn' where resource_id = ${exchange.id}`.execute(service)
  await changeReference(backend, admin, editor)
  await writeQuestions(backend, { member, editor, resource: experience.id })
  const route = await asPerson(backend, editor, (db) => addRoute(db, routeFacts))
  await asPerson(backend, editor, (db) => showRoute(db, route, true))
  const stage = await service.selectFrom('learning_stages').select('id').where('route_id', '=', route).limit(1).executeTakeFirstOrThrow()
  await asPerson(backend, editor, (db) => pointStage(db, route, { stage: stage.id, resource: course.id }))
  await asPerson(backend, editor, (db) => addRoute(db, { ...routeFacts, titleEs: secretWord, titleEn: secretWord }))
  // What jobs do after these changes.
  await refreshResources(service)
  await indexDiscussion(service, experience.id)
  return { experience, course, exchange, document, event, withdrawn, draft, spanish, half, owner, editor }
}

const routeFacts = {
  titleEs: 'Registros',
  titleEn: 'Registries',
  summaryEs: 'Meses',
  summaryEn: 'Months',
  startsOn: '2098-03-01',
  endsOn: '2098-06-30',
}

/** A merged and a retired concept, a changed recommendation, a closed yearly update. */
async function changeReference(backend: Backend, admin: Actor, editor: Actor) {
  const { service } = backend.databases
  const used = await service
    .selectFrom('published_concepts')
    .innerJoin('concepts', 'concepts.id', 'concept_id')
    .select('slug')
    .where('scheme', '=', 'topic')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('concepts as lower').select('id').whereRef('lower.broader_id', '=', 'concepts.id'))),
    )
    .groupBy('slug')
    .orderBy('slug')
    .limit(3)
    .execute()
  const [merged, target, retired] = used.map(({ slug }) => slug)
  const seenOf = async (slug = '') => (await getConcept(service, 'topic', slug))?.version ?? 0
  await asPerson(backend, admin, async (db) =>
    mergeConcept(db, {
      scheme: 'topic',
      slug: merged ?? '',
      seen: await seenOf(merged),
      target: target ?? '',
      notes: { es: 'Eran lo mismo', en: 'They were the same' },
      keepLabels: true,
    }),
  )
  await asPerson(backend, admin, async (db) =>
    retireConcept(db, { scheme: 'topic', slug: retired ?? '', seen: await seenOf(retired), notes: { es: 'Ya no', en: 'No longer' } }),
  )
  const action = await sql<{ id: string; version: string }>`
    select id, updated_at::text as version from recommendation_actions order by id limit 1`.execute(service)
  await asPerson(backend, editor, async (db) => {
    const { id = '', version = '' } = action.rows[0] ?? {}
    const changed = { intent: 'action', action: id, version, status: 'done', target: '2026', note: { es: 'Hecho', en: 'Done' } } as const
    expect(await updateFollowUp(db, { ...changed, why: 'Se hizo', evidence: 'https://example.org' }, 'es')).toEqual({ ok: true })
  })
  const cycle = { intent: 'open', year: 2026, opensOn: '2026-01-01', endsOn: '2026-02-01', lead: editor.person.id } as const
  const opened = await asPerson(backend, editor, (db) => openCycle(db, { ...cycle, kinds: [], countries: [] }))
  await sql`delete from update_items`.execute(service)
  await asPerson(backend, editor, (db) => closeCycle(db, opened))
}

/** A question with an answer, a removed post, and one that waits. */
async function writeQuestions(backend: Backend, { member, editor, resource }: { member: Actor; editor: Actor; resource: string }) {
  const write = (actor: Actor, body: string, questionId?: string) =>
    asPerson(backend, actor, (db) => writePost(db, { resourceId: resource, name: 'Ana Lectora', body, language: 'es', questionId }))
  const approve = (post: string) => asPerson(backend, editor, (db) => moderatePost(db, { intent: 'approve', post }))
  const asked = (await write(member, '¿Cuánto costó?')) as { id: string }
  await approve(asked.id)
  await write(editor, 'Poco', asked.id)
  // Who has no published post yet waits.
  await write(await signInAs(backend, 'member'), secretWord)
}

let count = 0

async function write(
  backend: Backend,
  { scope = 'published', withAddresses = false, tar = false }: { scope?: Scope; withAddresses?: boolean; tar?: boolean },
) {
  count += 1
  const place = path.join(parent, `export-${count}${tar ? '.tar' : ''}`)
  const bag = writeBag(tar ? bagTarFile(place, 'export', day) : bagFolder(place))
  await exportCatalogue(backend, { scope, withAddresses, bag, day })
  return place
}

async function bring(backend: Backend, place: string) {
  const checked = await openExport(place)
  return importCatalogue(backend, checked).finally(checked.bag.close)
}

async function startEmpty(): Promise<Running> {
  const running = await startThrowawayBackend(54_552)
  onTestFinished(running.stop)
  return running
}

const rowsOf = (folder: string, table: string) =>
  readFileSync(path.join(folder, `data/tables/${table}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

/** The files of an export that have this text. */
const filesWith = (folder: string, text: string) =>
  Object.keys(checksumsOf(folder)).filter(
    (name) => /\.(json|jsonl|txt)$/.test(name) && readFileSync(path.join(folder, name), 'utf8').includes(text),
  )

/** A checksum of what is written from an export: what readers see, and what the search finds. */
const derivedOf = (databaseUrl: string): Promise<Record<string, string>> =>
  withConnection({ connectionString: databaseUrl }, async (client) => {
    const found: Record<string, string> = {}
    for (const name of [
      'published_resources',
      'published_texts',
      'published_concepts',
      'published_recommendations',
      'published_files',
      'published_passages',
      'published_links',
      'thesaurus_terms',
      'coverage',
      'related_concepts',
    ]) {
      const { rows } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(row::text, E'\\n' order by row::text collate "C")), '') as sum from ${name} row`,
      )
      found[name] = rows[0]?.sum ?? ''
    }
    return found
  })

test('every table of the database is exported, or left out with a reason; so is every column of an exported one', async () => {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select n.nspname || '.' || c.relname as name, array(select attname::text from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped order by attname) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where relkind in ('r', 'p') and nspname in ('public', 'private') order by 1`.execute(source.backend.databases.service)
  const decided = [...exportedTables.map(({ name }) => fullName(name)), ...Object.keys(leftOutTables)]
  expect(decided.toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
  for (const { name, columns, omitted = {} } of exportedTables)
    expect([name, ...[...columns, ...Object.keys(omitted)].toSorted()]).toEqual([
      name,
      ...(rows.find((row) => row.name === fullName(name))?.columns ?? []).toSorted(),
    ])
})

test('two exports of the same catalogue are the same, as a folder and in a tar', async () => {
  expect(checksumsOf(await write(source.backend, {}))).toEqual(checksumsOf(exported.published ?? ''))
  const tar = await write(source.backend, { tar: true })
  const { bag } = await openExport(tar)
  expect(Object.fromEntries([...bag.entries].map(([name, { sha256 }]) => [name, sha256]))).toEqual(
    Object.fromEntries(Object.entries(checksumsOf(exported.published ?? '')).filter(([name]) => name.startsWith('data/'))),
  )
  await bag.close()
  expect(readFileSync(await write(source.backend, { tar: true })).equals(readFileSync(tar)) || 'the folder in the archive').toBe(true)
})

test('what is not public is not in an export of the published catalogue', () => {
  const folder = exported.published ?? ''
  for (const secret of [secretWord, '@caja.test', '@demo.caja']) expect([secret, filesWith(folder, secret)]).toEqual([secret, []])
  expect(readdirSync(path.join(folder, 'data/files'))).not.toContain(made.draft.id)
  expect(existsSync(path.join(folder, 'data/tables/revisions.jsonl'))).toBe(false)
  const tombstone = rowsOf(folder, 'harvest_records').find((row) => row.resource_id === made.withdrawn.id)
  expect(tombstone).toMatchObject({ is_deleted: true })
  expect(rowsOf(folder, 'people').map(({ id }) => id)).toContain(made.owner.person.id)
  const posts = rowsOf(folder, 'discussion_posts').filter((row) => row.resource_id === made.experience.id)
  expect(posts.map(({ body }) => body)).toEqual(['¿Cuánto costó?', 'Poco'])
  expect(rowsOf(folder, 'learning_routes')).toHaveLength(1)
  expect(rowsOf(folder, 'confirmations').find((row) => row.resource_id === made.course.id)).toMatchObject({ superseded_by: null })
})

test('an export of everything has the drafts, the withdrawn ones and all revisions', () => {
  const folder = exported.everything ?? ''
  expect(filesWith(folder, secretWord)).toContain('data/tables/revisions.jsonl')
  expect(rowsOf(folder, 'revisions').filter((row) => row.resource_id === made.experience.id)).toHaveLength(3)
  expect(readdirSync(path.join(folder, 'data/files'))).toContain(made.draft.id)
})

test('each table of the export has rows here, so that the tests below try it', () => {
  for (const { name } of exportedTables)
    if (name !== 'private.past_translation_marks') expect([name, rowsOf(exported.everything ?? '', name).length]).not.toEqual([name, 0])
})

test.for<{ scope: Scope; withAddresses: boolean; tar: boolean }>([
  { scope: 'published', withAddresses: false, tar: false },
  { scope: 'published', withAddresses: true, tar: true },
  { scope: 'everything', withAddresses: true, tar: false },
])('imported and exported again it is the same: $scope', { timeout: patience(240_000) }, async (options) => {
  const first = await write(source.backend, options)
  const { backend } = await startEmpty()
  await bring(backend, first)
  const again = await write(backend, { ...options, tar: false })
  const folder = options.tar ? await write(source.backend, { ...options, tar: false }) : first
  expect(checksumsOf(again)).toEqual(checksumsOf(folder))
  if (!options.withAddresses) {
    const { rows } = await sql<{ email: string; left: boolean; role: string }>`
      select email, left_at is not null as left, role from people`.execute(backend.databases.service)
    for (const row of rows) expect(row).toEqual({ email: expect.stringMatching(/@import\.invalid$/), left: true, role: 'member' })
  }
  // The pages and the search are as they were, once the jobs have run.
  if (options.scope === 'published') {
    await indexDiscussion(backend.databases.service, made.experience.id)
    const [before, after] = [await derivedOf(source.backend.serviceUrl), await derivedOf(backend.serviceUrl)]
    expect(after).toEqual(before)
    return
  }
  // The seed adds nothing, people go on working, and nobody has got a mail.
  await seed(backend, { withCases: true, print: () => {} })
  expect(await countResources(backend)).toBe(await countResources(source.backend))
  expect((await makePublished(backend, { withDocument: true })).revision).toBeGreaterThan(1)
  const mails = await sql<{ job: string }>`select job from private.outbox where job like 'send-%' and job <> 'send-notice'`.execute(
    backend.databases.service,
  )
  expect(mails.rows).toEqual([])
})

const countResources = async ({ databases }: Backend) =>
  (
    await databases.service
      .selectFrom('resources')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

test('a Caja that has a catalogue is refused, and nothing in it changes', async () => {
  await expect(bring(source.backend, exported.published ?? '')).rejects.toThrow(/^This Caja is not empty \(\w+ has rows\)/)
  expect(checksumsOf(await write(source.backend, {}))).toEqual(checksumsOf(exported.published ?? ''))
})

type Row = Record<string, unknown>
const rewrite = (folder: string, table: string, change: (rows: Row[]) => Row[]) =>
  putFile(
    folder,
    `data/tables/${table}.jsonl`,
    change(rowsOf(folder, table))
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  )
const inFirst = (table: string, changes: Row) => (folder: string) =>
  rewrite(folder, table, ([first, ...rest]) => [{ ...first, ...changes }, ...rest])
const firstResource = (folder: string) => {
  const kind = path.join(folder, 'data/resources/experience')
  return path.join(kind, readdirSync(kind).sort()[0] ?? '')
}
const inResource = (change: (text: string) => string) => (folder: string) =>
  writeFileSync(firstResource(folder), change(readFileSync(firstResource(folder), 'utf8')))

test('an export that was changed and sealed again is refused by what its rows say, and leaves nothing', {
  timeout: patience(240_000),
}, async () => {
  const { backend, folder: data } = await startEmpty()
  const none = crypto.randomUUID()
  const cases: [string, (folder: string) => void, RegExp][] = [
    ['a field more', inFirst('institutions', { more: 1 }), /Line 1 of data\/tables\/institutions\.jsonl does not have the fields/],
    [
      'a row that is not JSON',
      (folder) => putFile(folder, 'data/tables/countries.jsonl', '{"iso3":\n'),
      /Line 1 of .*countries\.jsonl is not JSON/,
    ],
    ['fewer rows', (folder) => rewrite(folder, 'former_slugs', () => []), /former_slugs\.jsonl has 0 rows/],
    ['an owner who is not there', inFirst('resources', { owner_id: none }), /resources\.jsonl names .*people\.jsonl does not have/],
    ['a kind that does not exist', inFirst('resources', { kind: 'recipe' }), /resources\.jsonl does not fit/],
    ['a date that does not exist', inFirst('evaluations', { titles: 'x' }), /evaluations\.jsonl does not fit/],
    ['a text with a zero byte', inFirst('institutions', { acronym: 'a\u0000b' }), /institutions\.jsonl does not fit/],
    [
      'an id twice',
      (folder) => rewrite(folder, 'people', (rows) => rows.map((row) => ({ ...row, id: rows[0]?.id }))),
      /people\.jsonl does not fit/,
    ],
    ['an address of a script', inFirst('source_platforms', { urls: { es: 'javascript:alert(1)' } }), /source_platforms/],
    [
      'a concept below itself',
      (folder) =>
        rewrite(folder, 'concepts', (rows) => rows.map((row) => (row.slug === rows[0]?.slug ? { ...row, broader_id: row.id } : row))),
      /concepts\.jsonl does not fit/,
    ],
    ['content without a title', inResource((text) => text.replace('"originalLanguage"', '"more"')), /data\/resources\/experience/],
    ['another revision', inResource((text) => text.replace(/"revision": \d+/, '"revision": 99')), /is not the resource/],
    [
      'an institution that is not there',
      inResource((text) => text.replace(/"institution": "[^"]+"/, '"institution": "nowhere"')),
      /nowhere/,
    ],
  ]
  for (const [what, change, message] of cases) {
    const folder = path.join(parent, 'changed')
    cpSync(exported.published ?? '', folder, { recursive: true })
    change(folder)
    sealBag(folder)
    const refused = await bring(backend, folder).then(
      () => 'accepted',
      (error: Error) => `${error.constructor.name}: ${error.message}`,
    )
    expect([what, refused]).toEqual([what, expect.stringMatching(message)])
    expect([what, refused]).toEqual([what, expect.stringMatching(/^BagProblem: /)])
    rmSync(folder, { recursive: true })
  }
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from storage.objects`.execute(backend.databases.service)
  expect(rows[0]?.n).toBe(0)
  expect(checksumsOf(path.join(data, 'storage'))).toEqual({})
  expect(await backend.databases.service.selectFrom('resources').select('id').execute()).toEqual([])
  // It is still empty.
  await bring(backend, exported.published ?? '')
})

test('a file that Storage has lost or changed is named, and nothing is left', async () => {
  const file = path.join(source.folder, 'storage/resources', made.document.path)
  const bytes = readFileSync(file)
  onTestFinished(() => writeFileSync(file, bytes))
  for (const change of [
    () => writeFileSync(file, bytes.subarray(1)),
    () => writeFileSync(file, Buffer.alloc(bytes.length)),
    () => rmSync(file),
  ]) {
    change()
    const place = path.join(parent, 'lost')
    const bag = writeBag(bagFolder(place))
    await expect(exportCatalogue(source.backend, { scope: 'published', withAddresses: false, bag, day })).rejects.toThrow(FileProblem)
    await bag.abandon()
    expect(existsSync(place) || existsSync(`${place}.partial`)).toBe(false)
  }
})
