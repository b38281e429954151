/** Changes of the thesaurus by administrators: no change is lost, there are no cycles, and merged concepts stay findable. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt, type Db } from '#app/db/clients.server.ts'
import { withConnection } from '#app/db/pool.server.ts'
import { findReplacement } from '#app/features/core/concepts/replacements.server.ts'
import { emptySearch } from '#app/features/core/search-url/links.ts'
import { parseSearch } from '#app/features/core/search-url/schema.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import { saveSearch } from '#app/features/discovery/search/saved/change-saved-searches.server.ts'
import { findSavedSearches } from '#app/features/discovery/search/saved/find-saved-searches.server.ts'
import { findHits } from '#app/features/discovery/search/tools/iterate-hits.server.ts'
import { findLabels, toVocabulary } from '#app/features/discovery/search/vocabulary.server.ts'
import { findTopics, getTopicPage } from '#app/features/discovery/topics/queries.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { type ConceptFields, conceptFields } from '#app/features/vocabulary/concepts/concept-fields.ts'
import { findConceptChanges, getConcept } from '#app/features/vocabulary/concepts/find-concept.server.ts'
import { refreshResources } from '#app/features/vocabulary/concepts/refresh-resources.server.ts'
import { addConcept, saveConcept } from '#app/features/vocabulary/concepts/save-concept.server.ts'
import { findConceptUses, findListedConcepts } from '#app/features/vocabulary/concepts/staff-queries.server.ts'
import { mergeConcept, restoreConcept, retireConcept } from '#app/features/vocabulary/merging/retire-concept.server.ts'
import { findSkosConcepts } from '#app/features/vocabulary/skos/concepts.server.ts'
import { updateLabels } from '#seed/update-labels.ts'
import { newWord } from '../../fixtures/new-word.ts'
import { ownBackend } from '../../fixtures/own-backend.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test as base } from '../../fixtures/test.ts'

const topic = 'topic' as const
const fieldsOf = (given: Partial<ConceptFields>): ConceptFields => ({
  ...(Object.fromEntries(conceptFields.map((name) => [name, ''])) as ConceptFields),
  position: '900',
  ...given,
})

const test = base.extend('admin', async ({ backend, signInAs }) => {
  const actor = await signInAs('admin')
  const run = <T>(work: Parameters<typeof backend.databases.asUser<T>>[1]) => backend.databases.asUser(actor.claims, work)
  return {
    actor,
    run,
    tries: <T>(work: Parameters<typeof backend.databases.asUser<T>>[1]) => attempt(() => run(work)),
    /** Adds a topic with these fields and returns its slug. */
    add: async (fields: Partial<ConceptFields> = {}) => {
      const word = newWord()
      const added = await run((db) =>
        addConcept(db, { scheme: topic, slug: '', fields: fieldsOf({ 'prefLabel-es': word, 'prefLabel-en': `${word} thing`, ...fields }) }),
      )
      if (!added.ok) throw new Error(added.error)
      return added.slug
    },
    get: async (slug: string) => {
      const concept = await getConcept(backend.databases.visitor, topic, slug)
      if (!concept) throw new Error(`No concept ${slug}`)
      return concept
    },
  }
})

const filedUnder = (...topics: string[]) => ({ content: <T extends { topics: string[] }>(made: T) => ({ ...made, topics }) })

test("of two concurrent changes the second is refused, with the first one's changes and without loss", async ({
  admin,
  backend,
  signInAs,
}) => {
  const slug = await admin.add({ 'definition-es': 'Antes' })
  const { version } = await admin.get(slug)
  const form = fieldsOf({ 'prefLabel-es': 'Uno', 'prefLabel-en': 'One', 'definition-es': 'Antes' })
  const first = await admin.run((db) =>
    saveConcept(db, { scheme: topic, slug, seen: version, fields: { ...form, 'altLabels-es': 'otra palabra' } }),
  )
  expect(first).toEqual({ ok: true, changed: true })
  const other = await signInAs('admin')
  const save = (seen: number, fields: ConceptFields) =>
    backend.databases.asUser(other.claims, (db) => saveConcept(db, { scheme: topic, slug, seen, fields }))
  const second = await save(version, { ...form, 'prefLabel-es': 'Dos', 'definition-es': 'Después' })
  if (second.ok) throw new Error('Both were saved')
  expect(second.theirs.who).toBe(admin.actor.person.name)
  expect(second.theirs.fields.map(({ name }) => name)).toEqual(['prefLabel-es', 'prefLabel-en', 'altLabels-es'])
  expect(second.theirs.both).toEqual(['prefLabel-es'])
  // My version where I edited, theirs where I did not.
  expect(second.fields).toMatchObject({ 'prefLabel-es': 'Dos', 'altLabels-es': 'otra palabra', 'definition-es': 'Después' })
  expect((await admin.get(slug)).prefLabel.es).toBe('Uno')

  expect(await save(second.version, second.fields)).toEqual({ ok: true, changed: true })
  const saved = await admin.get(slug)
  expect(saved).toMatchObject({ prefLabel: { es: 'Dos', en: 'One' }, altLabels: { es: ['otra palabra'] }, definition: { es: 'Después' } })
  const trail = await admin.run((db) => findConceptChanges(db, saved.id))
  expect(trail.map(({ action, who }) => [action, who])).toEqual([
    ['changed', other.person.name],
    ['changed', admin.actor.person.name],
    ['created', admin.actor.person.name],
  ])
  expect(trail[0]?.before?.prefLabel.es).toBe('Uno')
  expect(trail[0]?.after?.prefLabel.es).toBe('Dos')
})

test('nobody can change the history, not even a job', async ({ admin, backend }) => {
  await admin.add()
  const rewrite = [sql`update concept_changes set slug = 'otro'`, sql`delete from concept_changes`]
  for (const statement of rewrite)
    expect(await attempt(() => statement.execute(backend.databases.service))).toEqual({ ok: false, error: 'immutable' })
})

test('a broader concept that is below, in another scheme or retired is refused, and an editor may change nothing', async ({
  admin,
  backend,
  signInAs,
}) => {
  const upper = await admin.add()
  const lower = await admin.add({ broader: upper })
  const retired = await admin.add()
  const seen = async (slug: string) => (await admin.get(slug)).version
  const retiredVersion = await seen(retired)
  await admin.run((db) => retireConcept(db, { scheme: topic, slug: retired, seen: retiredVersion, notes: { es: 'Ya no se usa' } }))
  const setBroader = async (slug: string, broader: string) => {
    const version = await seen(slug)
    return admin.tries((db) => saveConcept(db, { scheme: topic, slug, seen: version, fields: fieldsOf({ 'prefLabel-es': slug, broader }) }))
  }
  expect(await setBroader(upper, lower)).toEqual({ ok: false, error: 'concept_cycle' })
  expect(await setBroader(upper, upper)).toEqual({ ok: false, error: 'concept_cycle' })
  expect(await setBroader(lower, retired)).toEqual({ ok: false, error: 'concept_deprecated' })
  const population = sql`update concepts set broader_id = (select id from concepts where scheme = 'population' limit 1) where slug = ${lower}`
  expect(await admin.tries((db) => population.execute(db))).toEqual({ ok: false, error: 'concept_other_scheme' })
  expect(await admin.tries((db) => sql`update concepts set slug = 'otro-nombre' where slug = ${lower}`.execute(db))).toEqual({
    ok: false,
    error: 'concept_slug_fixed',
  })
  const upperVersion = await seen(upper)
  const retire = (db: Parameters<typeof retireConcept>[0]) =>
    retireConcept(db, { scheme: topic, slug: upper, seen: upperVersion, notes: {} })
  expect(await admin.tries(retire)).toEqual({ ok: false, error: 'concept_has_narrower' })

  const editor = await signInAs('editor')
  const asEditor = (work: Parameters<typeof admin.tries>[0]) => attempt(() => backend.databases.asUser(editor.claims, work))
  const merge = { scheme: topic, slug: lower, seen: await seen(lower), target: upper, notes: { es: 'x' }, keepLabels: true }
  expect(await asEditor((db) => mergeConcept(db, merge))).toEqual({ ok: false, error: 'forbidden' })
  expect(await asEditor(retire)).toEqual({ ok: false, error: 'forbidden' })
  expect(await asEditor((db) => addConcept(db, { scheme: topic, slug: '', fields: fieldsOf({ 'prefLabel-es': newWord() }) }))).toEqual({
    ok: false,
    error: 'forbidden',
  })
  expect(
    await asEditor((db) => saveConcept(db, { scheme: topic, slug: lower, seen: merge.seen, fields: fieldsOf({ 'prefLabel-es': 'x' }) })),
  ).toEqual({ ok: false, error: 'forbidden' })
})

test('after a merge, published resources and drafts are filed under the target, and old addresses redirect', async ({
  admin,
  backend,
  makeDraft,
  makePublished,
}) => {
  const { service, visitor } = backend.databases
  const [old, kept] = [await admin.add({ 'altLabels-es': 'palabra vieja' }), await admin.add()]
  const published = await makePublished(filedUnder(old))
  const both = await makePublished(filedUnder(kept, old))
  const draft = await makeDraft(filedUnder(old))
  const { version } = await admin.get(old)
  const versionOf = async () => (await visitor.selectFrom('catalogue_versions').select('version').executeTakeFirstOrThrow()).version
  const before = await versionOf()
  await admin.run((db) =>
    mergeConcept(db, {
      scheme: topic,
      slug: old,
      seen: version,
      target: kept,
      notes: { es: 'Son lo mismo', en: 'The same' },
      keepLabels: true,
    }),
  )
  expect(await versionOf()).toBeGreaterThan(before)
  expect(await refreshResources(service)).toBeGreaterThanOrEqual(2)

  const topicsOf = async (id: string) =>
    (
      await visitor
        .selectFrom('published_resources')
        .select(sql<string[]>`content -> 'topics'`.as('topics'))
        .where('id', '=', id)
        .executeTakeFirst()
    )?.topics
  expect(await topicsOf(published.id)).toEqual([kept])
  expect(await topicsOf(both.id)).toEqual([kept])
  // Old addresses, feeds and saved searches use the old slug.
  const vocabulary = toVocabulary(await findLabels(visitor))
  const { search, ignored } = parseSearch(new URLSearchParams({ topic: old }), vocabulary)
  expect([search.topic, ignored]).toEqual([[kept], []])
  const hits = await findHits(visitor, search, 'es', 50)
  expect(hits.map(({ card }) => card.id)).toEqual(expect.arrayContaining([published.id, both.id]))
  expect((await getTopicPage(visitor, kept))?.topic.count).toBe(2)
  expect(await getTopicPage(visitor, old)).toBeNull()
  expect(await findReplacement(visitor, topic, old)).toBe(kept)
  expect((await findTopics(visitor)).map(({ slug }) => slug)).not.toContain(old)
  expect((await admin.get(kept)).altLabels.es).toEqual([(await admin.get(old)).prefLabel.es, 'palabra vieja'])

  // Drafts, and older revisions published later, contain the old slug, and are read with the new one.
  const read = await backend.databases.asUser(draft.owner.claims, (db) => getDraft(db, draft.id))
  expect(read?.content.topics).toEqual([kept])
  const again = await backend.databases.asUser(published.editor.claims, (db) =>
    publishResource(db, { resourceId: published.id, revision: published.revision, languages: ['es', 'en'] }),
  )
  expect(again.ok).toBe(true)
  expect(await topicsOf(published.id)).toEqual([kept])

  const skos = (await findSkosConcepts(visitor)).find(({ slug }) => slug === old)
  expect(skos).toMatchObject({ isDeprecated: true, replacedBy: kept, historyNote: { es: 'Son lo mismo', en: 'The same' }, broader: null })
  // A seed cannot insert it again, and nobody can delete it.
  const values = { scheme: topic, slug: old, pref_labels: JSON.stringify({ es: 'Otra vez' }), definitions: '{}' }
  await expect(service.insertInto('concepts').values(values).execute()).rejects.toThrow(/unique/)
  expect(await attempt(() => service.deleteFrom('concepts').where('slug', '=', old).execute())).toEqual({
    ok: false,
    error: 'concept_is_redirect',
  })
  const { version: now } = await admin.get(old)
  expect(await admin.tries((db) => restoreConcept(db, { scheme: topic, slug: old, seen: now }))).toEqual({
    ok: false,
    error: 'concept_is_redirect',
  })
})

test('publishing during a merge waits, and files under the target', async ({ admin, backend, makePublished, makeSubmitted, signInAs }) => {
  const [old, kept] = [await admin.add(), await admin.add()]
  await makePublished(filedUnder(old))
  const submitted = await makeSubmitted(filedUnder(old))
  const editor = await signInAs('editor')
  const { version } = await admin.get(old)
  const { promise: merged, resolve: tellMerged } = Promise.withResolvers<void>()
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>()
  const merging = admin.run(async (db) => {
    await mergeConcept(db, { scheme: topic, slug: old, seen: version, target: kept, notes: { es: 'x' }, keepLabels: false })
    tellMerged()
    await mayEnd
  })
  await merged
  const publishing = backend.databases.asUser(editor.claims, (db) =>
    publishResource(db, { resourceId: submitted.id, revision: submitted.revision, languages: ['es', 'en'] }),
  )
  // It has read the thesaurus before the merge is committed, and waits for a lock.
  await expect
    .poll(
      async () =>
        (
          await sql<{ n: number }>`select count(*) as n from pg_stat_activity where wait_event_type = 'Lock'`.execute(
            backend.databases.service,
          )
        ).rows[0]?.n,
    )
    .toBeGreaterThan(0)
  end()
  await merging
  expect((await publishing).ok).toBe(true)
  const { rows } = await sql<{ slug: string }>`
    select slug from published_concepts join concepts on id = concept_id where scheme = 'topic' and resource_id = ${submitted.id}`.execute(
    backend.databases.visitor,
  )
  expect(rows).toEqual([{ slug: kept }])
})

test('after the job, a new alternative label finds resources filed under the concept, and resources that mention it', async ({
  admin,
  backend,
  makePublished,
}) => {
  const { service, visitor } = backend.databases
  const slug = await admin.add()
  const word = newWord()
  const filed = await makePublished(filedUnder(slug))
  const naming = await makePublished({
    content: (made) => ({ ...made, summary: { es: `Una política de ${word} para todos`, en: 'Another' } }),
  })
  const find = async (question: Record<string, string>) => {
    const { search } = parseSearch(new URLSearchParams(question), toVocabulary(await findLabels(visitor)))
    return (await findHits(visitor, search, 'es', 50)).map(({ card }) => card.id)
  }
  expect(await find({ q: word })).toEqual([naming.id])
  const { version, prefLabel } = await admin.get(slug)
  const fields = fieldsOf({ 'prefLabel-es': prefLabel.es ?? '', 'prefLabel-en': prefLabel.en ?? '', 'altLabels-es': word })
  await admin.run((db) => saveConcept(db, { scheme: topic, slug, seen: version, fields }))
  expect(await refreshResources(service)).toBeGreaterThanOrEqual(2)
  expect(new Set(await find({ q: word }))).toEqual(new Set([filed.id, naming.id]))
  // A search by another label of the concept also finds a resource that only mentions this one.
  expect(await find({ q: prefLabel.es ?? '' })).toContain(naming.id)
})

test('a concept can be saved while the job updates the resources of an earlier change', async ({ admin, backend, makePublished }) => {
  const { service } = backend.databases
  const slug = await admin.add()
  const filed = await makePublished(filedUnder(slug))
  const rename = async (label: string) => {
    const { version } = await admin.get(slug)
    const fields = fieldsOf({ 'prefLabel-es': label, 'prefLabel-en': label })
    await admin.run((db) => saveConcept(db, { scheme: topic, slug, seen: version, fields }))
  }
  // What earlier tests left waiting would be updated first.
  await refreshResources(service)
  await rename(newWord())
  const last = newWord()
  const refreshing = await withConnection({ connectionString: ownBackend().adminUrl }, async (holder) => {
    await holder.query('begin')
    await holder.query('select id from public.published_resources where id = $1 for update', [filed.id])
    const started = refreshResources(service)
    // From another connection: within a transaction the activity is read once and does not change.
    const blocked = sql`select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%published_resources%'`
    await expect.poll(async () => (await blocked.execute(service)).rows.length).toBeGreaterThan(0)
    await rename(last)
    await holder.query('rollback')
    return { started }
  })
  await refreshing.started
  await refreshResources(service)
  const { search } = parseSearch(new URLSearchParams({ q: last }), toVocabulary(await findLabels(backend.databases.visitor)))
  expect((await findHits(backend.databases.visitor, search, 'es', 50)).map(({ card }) => card.id)).toEqual([filed.id])
})

test('a changed label is found by its new word, and no longer by its old one', async ({ admin, backend, makePublished }) => {
  const slug = await admin.add()
  const filed = await makePublished(filedUnder(slug))
  const { version, prefLabel } = await admin.get(slug)
  const renamed = newWord()
  await admin.run((db) =>
    saveConcept(db, { scheme: topic, slug, seen: version, fields: fieldsOf({ 'prefLabel-es': renamed, 'prefLabel-en': renamed }) }),
  )
  await refreshResources(backend.databases.service)
  const { visitor } = backend.databases
  const find = async (q: string) => {
    const { search } = parseSearch(new URLSearchParams({ q }), toVocabulary(await findLabels(visitor)))
    return (await findHits(visitor, search, 'es', 50)).map(({ card }) => card.id)
  }
  expect(await find(renamed)).toEqual([filed.id])
  expect(await find(prefLabel.es ?? '')).toEqual([])
})

test('a retired concept cannot be chosen, keeps its page and its resources, and can be restored', async ({
  admin,
  backend,
  makePublished,
}) => {
  const { visitor } = backend.databases
  const [used, unused] = [await admin.add(), await admin.add()]
  await makePublished(filedUnder(used))
  for (const slug of [used, unused]) {
    const { version } = await admin.get(slug)
    await admin.run((db) => retireConcept(db, { scheme: topic, slug, seen: version, notes: { es: 'Ya no se usa' } }))
  }
  const listed = (await findTopics(visitor)).map(({ slug }) => slug)
  expect([listed.includes(used), listed.includes(unused)]).toEqual([true, false])
  expect((await getTopicPage(visitor, unused))?.topic.slug).toBe(unused)
  const { version } = await admin.get(unused)
  await admin.run((db) => restoreConcept(db, { scheme: topic, slug: unused, seen: version }))
  expect((await findTopics(visitor)).map(({ slug }) => slug)).toContain(unused)
})

test('the preview of a merge counts published resources, drafts and saved searches; a saved search finds the same afterwards', async ({
  admin,
  backend,
  makeDraft,
  makePublished,
  signInAs,
}) => {
  const [old, kept] = [await admin.add(), await admin.add()]
  const under = await admin.add({ broader: old })
  const published = await makePublished(filedUnder(old))
  const draft = await makeDraft(filedUnder(old))
  const member = await signInAs('member')
  const asMember = <T>(work: Parameters<typeof backend.databases.asUser<T>>[1]) => backend.databases.asUser(member.claims, work)
  await asMember((db) => saveSearch(db, member.person, { name: 'Lo mío', params: `topic=${old}` }))
  const concept = await admin.get(old)
  const uses = await admin.run((db) => findConceptUses(db, concept))
  expect(uses).toMatchObject({ published: 1, drafts: 1, searches: 1, narrower: [{ slug: under }] })
  expect(new Set(uses.resources.map(({ id }) => id))).toEqual(new Set([published.id, draft.id]))
  const listed = async (slug: string) => (await admin.run(findListedConcepts)).find((one) => one.scheme === topic && one.slug === slug)
  expect(await listed(old)).toMatchObject({ published: 1, drafts: 1 })

  const merge = { scheme: topic, slug: old, seen: concept.version, target: kept, notes: { es: 'x' }, keepLabels: true }
  await admin.run((db) => mergeConcept(db, merge))
  await refreshResources(backend.databases.service)
  expect(await listed(kept)).toMatchObject({ published: 1, drafts: 1 })
  expect((await admin.get(under)).broader).toBe(kept)
  const [saved] = await asMember((db) => findSavedSearches(db, member.person, 'es'))
  expect(saved?.words).toContain((await admin.get(kept)).prefLabel.es)
})

type Step = { kind: 'broader' | 'merge' | 'retire' | 'restore'; a: number; b: number }

test(
  'no sequence of changes gives a cycle, a chain of redirects, or a concept in use below one that is not',
  async ({ admin, backend }) => {
    const count = 5
    const step = fc.record({
      kind: fc.constantFrom<Step['kind']>('broader', 'broader', 'merge', 'merge', 'retire', 'restore'),
      a: fc.nat(count - 1),
      b: fc.nat(count - 1),
    })
    const { service } = backend.databases
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const slugs = await Promise.all(Array.from({ length: count }, () => admin.add()))
        for (const { kind, a, b } of steps) {
          const [slug, other] = [slugs[a] ?? '', slugs[b] ?? '']
          const { version: seen } = await admin.get(slug)
          const given = { scheme: topic, slug, seen }
          await admin.tries(async (db) => {
            if (kind === 'broader') await saveConcept(db, { ...given, fields: fieldsOf({ 'prefLabel-es': slug, broader: other }) })
            else if (kind === 'merge') await mergeConcept(db, { ...given, target: other, notes: {}, keepLabels: false })
            else if (kind === 'retire') await retireConcept(db, { ...given, notes: {} })
            else await restoreConcept(db, given)
          })
        }
        const { rows } = await sql<{ id: string; broader_id: string | null; replaced_by_id: string | null; deprecated: boolean }>`
        select id, broader_id, replaced_by_id, deprecated_at is not null as deprecated from concepts where slug = any(${slugs}::text[])`.execute(
          service,
        )
        const by = new Map(rows.map((row) => [row.id, row]))
        for (const row of rows) {
          const above: string[] = []
          for (let upper = row.broader_id; upper; upper = by.get(upper)?.broader_id ?? null) {
            expect(above).not.toContain(upper)
            above.push(upper)
          }
          expect(above).not.toContain(row.id)
          const target = row.replaced_by_id ? by.get(row.replaced_by_id) : undefined
          if (target) expect([target.replaced_by_id, row.deprecated]).toEqual([null, true])
          if (!row.deprecated && row.broader_id) expect(by.get(row.broader_id)?.deprecated).toBe(false)
        }
      }),
      { numRuns: 15 },
    )
  },
  patience(60_000),
)

const seedConcept = async (service: Db, ...labels: string[]) => {
  const slug = `seeded-${newWord()}`
  const json = JSON.stringify
  const values = {
    scheme: topic,
    slug,
    pref_labels: json({ es: newWord(), en: newWord() }),
    alt_labels: json({ es: labels, en: [] }),
    definitions: '{}',
    position: 900,
  }
  await service.insertInto('concepts').values(values).execute()
  return slug
}

test('a catalogue seeded earlier gets the new labels, and finds resources by them', async ({ admin, backend, makePublished }) => {
  const { service, visitor } = backend.databases
  const [old, added] = [newWord(), newWord()]
  const slug = await seedConcept(service, old)
  const { id } = await makePublished(filedUnder(slug))
  const reference = [{ scheme: topic, slug, altLabels: { es: [old, added], en: [] } }]
  expect(await updateLabels(service, reference)).toBe(1)
  expect(await updateLabels(service, reference)).toBe(0)
  await refreshResources(service)
  expect((await admin.get(slug)).altLabels.es).toEqual([old, added])
  const { hits } = await findResources(visitor, { ...emptySearch, q: added, sort: 'relevance' }, 'es')
  expect(hits.map(({ card }) => card.id)).toEqual([id])
})

test("labels edited by a person, and those of a merged concept, are not replaced by the seed's", async ({ admin, backend }) => {
  const { service } = backend.databases
  const save = async (slug: string, fields: Partial<ConceptFields>) => {
    const { version, prefLabel, altLabels } = await admin.get(slug)
    const now = { 'prefLabel-es': prefLabel.es ?? '', 'prefLabel-en': prefLabel.en ?? '', 'altLabels-es': altLabels.es?.join('\n') ?? '' }
    const saved = await admin.run((db) => saveConcept(db, { scheme: topic, slug, seen: version, fields: fieldsOf({ ...now, ...fields }) }))
    expect(saved).toMatchObject({ ok: true, changed: true })
  }
  const [old, own, added] = [newWord(), newWord(), newWord()]
  const [edited, defined, merged] = [await seedConcept(service, old), await seedConcept(service, old), await seedConcept(service, old)]
  const written = await admin.add({ 'altLabels-es': own })
  await save(edited, { 'altLabels-es': own })
  await save(defined, { 'definition-es': 'Otra definición' })
  await sql`update concepts set deprecated_at = now(), replaced_by_id = (select id from concepts where slug = ${written}) where slug = ${merged}`.execute(
    service,
  )
  const all = [edited, defined, merged, written]
  await updateLabels(
    service,
    all.map((slug) => ({ scheme: topic, slug, altLabels: { es: [added], en: [] } })),
  )
  const labels = await Promise.all(all.map(async (slug) => (await admin.get(slug)).altLabels.es))
  expect(labels).toEqual([[own], [added], [old], [own]])
})

test('a concept can be saved while another transaction changes published rows', async ({ admin, backend, makePublished }) => {
  const published = await makePublished(filedUnder(await admin.add()))
  const other = await admin.add()
  const { version } = await admin.get(other)
  await backend.databases.service.transaction().execute(async (db) => {
    await db.updateTable('published_texts').set({ title: sql`title` }).where('resource_id', '=', published.id).execute()
    const fields = fieldsOf({ 'prefLabel-es': other, 'altLabels-es': 'otra palabra' })
    expect(await admin.tries((tx) => saveConcept(tx, { scheme: topic, slug: other, seen: version, fields }))).toMatchObject({ ok: true })
  })
})
