/**
 * After any change by the application's own operations, every cached page equals a fresh rendering, byte for byte. `CAJA_CHANGES` sets the
 * number of changes, `CAJA_CHANGES_SEED` repeats a run.
 */
import fc from 'fast-check'
import { sql } from 'kysely'
import { test as base, expect, vi } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { actionStatuses } from '#app/features/core/recommendations/progress.ts'
import { moderatePost } from '#app/features/discovery/discussion/staff/moderate.server.ts'
import { writePost } from '#app/features/discovery/discussion/write-posts.server.ts'
import { answerCorrection } from '#app/features/editorial/corrections/answer-correction.server.ts'
import { createCorrection } from '#app/features/editorial/corrections/create-correction.server.ts'
import { correctionSchema } from '#app/features/editorial/corrections/schema.ts'
import { findAddress } from '#app/features/editorial/link-check/find-addresses.server.ts'
import { recordCheck } from '#app/features/editorial/link-check/record-check.server.ts'
import { changeInstitution, institutionSchema } from '#app/features/people/institutions/save-institution.server.ts'
import { closeEvent } from '#app/features/programme/events/closing/close-event.server.ts'
import { findActions, updateFollowUp } from '#app/features/programme/follow-up/update-follow-up.server.ts'
import { getRoute } from '#app/features/programme/learning/plan/find-routes.server.ts'
import { addRoute, changeStage, pointStage, showRoute, unpointStage } from '#app/features/programme/learning/plan/save-route.server.ts'
import { addAssistance, handleAssistance } from '#app/features/programme/technical-assistance/save-assistance.server.ts'
import { newAssistanceSchema } from '#app/features/programme/technical-assistance/schema.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { conceptFields, toFields } from '#app/features/vocabulary/concepts/concept-fields.ts'
import { getConcept } from '#app/features/vocabulary/concepts/find-concept.server.ts'
import { refreshResources } from '#app/features/vocabulary/concepts/refresh-resources.server.ts'
import { addConcept, saveConcept } from '#app/features/vocabulary/concepts/save-concept.server.ts'
import { mergeConcept } from '#app/features/vocabulary/merging/retire-concept.server.ts'
import { publishLanguage } from '#app/features/writing/translation/publish-language.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { languages } from '#app/i18n/languages.ts'
import { followCatalogue } from '#app/middleware/follow-catalogue.server.ts'
import { closingInput, inTheFuture } from '../../factories/events.ts'
import { openExchange } from '../../factories/exchanges.ts'
import { type Actor, newEmail, signInAs } from '../../factories/people.ts'
import { asPerson, makePublished, type Reviewed } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { newWord } from '../../fixtures/new-word.ts'
import { startReadingServer } from '../../fixtures/reading-server.ts'
import { patience } from '../../fixtures/slowness.ts'
import { startThrowawayBackend } from '../../fixtures/throwaway-backend.ts'

/** A database of its own: the changes also reach what tests share, such as institutions, recommendations and outside addresses. */
// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
const test = base.extend('backend', { scope: 'file' }, async ({}, { onCleanup }) => {
  const { backend, stop } = await startThrowawayBackend(54_935)
  onCleanup(stop)
  return backend
})

const changes = Number(process.env.CAJA_CHANGES ?? 24)
const seed = Number(process.env.CAJA_CHANGES_SEED ?? Date.now() % 1_000_000)

const kinds = ['experience', 'event', 'exchange', 'course'] as const
const scheme = 'topic' as const
const url = 'https://example.org/'

async function makeWorld(backend: TestBackend, admin: Actor, editor: Actor) {
  const { service, visitor } = backend.databases
  const run = <T>(work: Parameters<typeof backend.databases.asUser<T>>[1]) => asPerson(backend, admin, work)
  const concepts: string[] = []
  const { id: source } = await service
    .insertInto('elsewhere_sources')
    .values({ names: JSON.stringify({ es: 'Ensayo' }), kind: 'rss', url: 'https://example.org/rss' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const live: (Reviewed & { slug: string })[] = []
  /** The versions of closings by event. */
  const closed = new Map<string, number>()
  const questions: string[] = []
  let route = ''
  let assistance = ''
  let slugOfRoute = ''

  const addTopic = async () => {
    const word = newWord()
    const fields = { ...Object.fromEntries(conceptFields.map((name) => [name, ''])), 'prefLabel-es': word, 'prefLabel-en': `${word} thing` }
    const added = await run((db) => addConcept(db, { scheme, slug: '', fields: { ...fields, position: '900' } as never }))
    if (!added.ok) throw new Error(added.error)
    concepts.push(added.slug)
  }
  const publish = async (pick: number) => {
    const topic = concepts[pick % concepts.length] ?? ''
    const kind = kinds[pick % kinds.length]
    // The page of a course shows what was shared after it.
    const course = live.find((other) => other.kind === 'course')
    const named = kind === 'experience' && course ? { courses: [{ id: 'a', course: course.slug }] } : {}
    const made = await makePublished(backend, {
      kind,
      editor,
      content: (content) => openExchange()(inTheFuture({ capacity: 2 })({ ...content, ...named, topics: [topic] } as ResourceContent)),
    })
    const { slug } = await service.selectFrom('resources').select('slug').where('id', '=', made.id).executeTakeFirstOrThrow()
    live.push({ ...made, slug })
  }
  const one = (pick: number) => live[pick % live.length] as (typeof live)[number]
  const concept = async (pick: number) => {
    const slug = concepts[pick % concepts.length] ?? ''
    const found = await getConcept(visitor, scheme, slug)
    if (!found) throw new Error(`No concept ${slug}`)
    return { ...found, slug }
  }

  const operations: Record<string, (pick: number) => Promise<unknown>> = {
    publish,
    withdraw: async (pick) => {
      if (live.length < 4) return publish(pick)
      const [gone] = live.splice(pick % live.length, 1)
      if (gone) await asPerson(backend, editor, (db) => archiveResource(db, { resourceId: gone.id, revision: gone.revision, note: 'x' }))
    },
    confirm: (pick) =>
      sql`insert into confirmations (resource_id, confirmed_on, year) values (${one(pick).id}, current_date, ${2020 + (pick % 7)})
        on conflict (resource_id) do update set year = excluded.year`.execute(service),
    rename: async (pick) => {
      const { slug, version, ...rest } = await concept(pick)
      const fields = { ...toFields({ slug, version, ...rest } as never), 'prefLabel-es': newWord(), 'prefLabel-en': newWord() }
      await run((db) => saveConcept(db, { scheme, slug, seen: version, fields }))
      if (pick % 2) await refreshResources(service)
    },
    merge: async (pick) => {
      await addTopic()
      if (concepts.length < 4) return
      const { slug, version } = await concept(pick)
      concepts.splice(concepts.indexOf(slug), 1)
      const target = (await concept(pick)).slug
      await run((db) => mergeConcept(db, { scheme, slug, seen: version, target, notes: {}, keepLabels: true }))
      if (pick % 2) await refreshResources(service)
    },
    'link state': async (pick) => {
      const address = await findAddress(service, url)
      if (!address) return
      const outcome = (['alive', 'gone', 'blocked'] as const)[pick % 3] ?? 'alive'
      await recordCheck(service, address, { outcome, status: 404, movedTo: null, problem: null, hops: [], retryAfter: null } as never)
    },
    'archived copy': (pick) =>
      sql`insert into archived_copies (url, copy_url, copied_at, requested_at) values (${url}, ${`https://web.archive.org/${pick}`}, now(), now())
        on conflict (url) do update set copy_url = excluded.copy_url`.execute(service),
    institution: async (pick) => {
      const { institution_id: id } = await service
        .selectFrom('resources')
        .select('institution_id')
        .where('id', '=', one(pick).id)
        .executeTakeFirstOrThrow()
      const input = institutionSchema.parse({ nameEs: newWord(), country: 'HND', url: '' })
      if (id) await run((db) => changeInstitution(db, id, input))
    },
    translation: async (pick) => {
      const { id: resourceId, revision } = one(pick)
      const row = await service.selectFrom('published_resources').select('languages').where('id', '=', resourceId).executeTakeFirst()
      const isLive = !row?.languages.includes('en')
      await attempt(() => asPerson(backend, editor, (db) => publishLanguage(db, { resourceId, revision, language: 'en', isLive })))
    },
    correction: async (pick) => {
      const { kind, slug } = one(pick)
      const asked = correctionSchema.parse({ wrong: 'La cifra de cobertura está equivocada', about: pathTo(kind, 'es', { slug }) })
      const correction = await createCorrection(backend.databases.visitor, 'es', asked)
      const intent = pick % 2 ? 'corrected' : 'declined'
      await asPerson(backend, editor, (db) => answerCorrection(db, editor.person, { intent, correction, answer: 'Gracias' }))
    },
    registration: async (pick) => {
      const event = live.find(({ kind, id }) => kind === 'event' && !closed.has(id))
      if (!event) return publish(1)
      const { rows } = await sql<{
        id: string
      }>`select id from event_registrations where resource_id = ${event.id} and state = 'registered'`.execute(service)
      const [leaving] = rows
      await (leaving && pick % 3 === 0
        ? sql`delete from event_registrations where id = ${leaving.id}`.execute(service)
        : sql`select private.give_seat(${event.id}, null, ${newEmail('seat')}, 'Ada', 'es')`.execute(service))
    },
    closing: async (pick) => {
      const event = live.findLast(({ kind }) => kind === 'event')
      if (!event) return publish(1)
      const base = closed.get(event.id) ?? 0
      await sql`update events set starts_at = now() - interval '2 hours', closes_at = starts_at - interval '200 years', ends_at = now() - interval '1 hour'
        where resource_id = ${event.id} and ends_at > now()`.execute(service)
      const { rows } = await sql<{ id: string }>`select id from event_registrations where resource_id = ${event.id}`.execute(service)
      const attended = rows.filter((_, at) => (at + pick) % 2).map(({ id }) => id)
      const outcome = { es: newWord(), en: newWord() }
      await asPerson(backend, editor, (db) => closeEvent(db, event.id, closingInput({ base, outcome, attended, others: pick % 3 })))
      closed.set(event.id, base + 1)
    },
    question: async (pick) => {
      const { id: resourceId } = one(pick)
      const write = (more: { questionId?: string; anchor?: string }) =>
        asPerson(backend, editor, (db) => writePost(db, { resourceId, name: 'Ada', body: newWord(), language: 'es', ...more }))
      const { id } = await write({ anchor: pick % 2 ? '' : 'whatWasDone' })
      questions.push(id)
      if (pick % 3) await write({ questionId: id })
    },
    'hidden or shown': async (pick) => {
      const post = questions[pick % questions.length]
      const shown = post && (await service.selectFrom('discussion_posts').select('state').where('id', '=', post).executeTakeFirst())
      if (!shown) return
      const sent = shown.state === 'hidden' ? ({ intent: 'approve', post } as const) : ({ intent: 'hide', post, reason: 'Ensayo' } as const)
      await asPerson(backend, editor, (db) => moderatePost(db, sent))
    },
    'learning route': async (pick) => {
      const [first] = live
      if (!route || !first) return
      const { stages } = (await run((db) => getRoute(db, route))) ?? { stages: [] }
      const stage = stages[pick % stages.length]?.id ?? ''
      await run(async (db) => {
        await showRoute(db, route, pick % 3 > 0)
        await changeStage(db, route, { stage, startsOn: null, endsOn: null, noteEs: newWord(), noteEn: '' })
        if (pick % 2) await pointStage(db, route, { stage, resource: one(pick).id })
        else await unpointStage(db, { stage, resource: first.id })
      })
    },
    elsewhere: async (pick) => {
      const id = String(pick % 4)
      const record = {
        external_id: id,
        title: `${newWord()} Honduras`,
        url: `https://example.org/${id}`,
        published_on: '2026-09-02',
        description: '',
        subjects: '',
      }
      const records = pick % 3 ? [{ ...record, is_doubtful: pick % 5 === 0 }] : []
      await sql`select private.store_elsewhere_page(${source}, ${JSON.stringify(records)}, ${[id]})`.execute(service)
      if (pick % 7 === 0)
        await run((db) =>
          db
            .updateTable('elsewhere_sources')
            .set({ names: JSON.stringify({ es: newWord() }) })
            .where('id', '=', source)
            .execute(),
        )
      if (pick % 2) await run((db) => db.updateTable('elsewhere_records').set({ state: 'hidden' }).where('external_id', '=', id).execute())
    },
    'technical assistance': async (pick) => {
      const { version, slug } = await service
        .selectFrom('assistances')
        .select(['version', 'slug'])
        .where('id', '=', assistance)
        .executeTakeFirstOrThrow()
      const changes = [
        { intent: 'show', isPublic: pick % 2 ? 'yes' : 'no' },
        { intent: 'document', documentTitle: { es: newWord() }, documentSource: slug, documentUrl: '' },
        { intent: 'resource', resource: one(pick).id },
        { intent: 'state', seen: version, state: 'stopped', happenedOn: null, reason: { es: newWord() } },
        { intent: 'state', seen: version, state: 'under-way', happenedOn: null, reason: {} },
      ] as const
      const change = changes[pick % changes.length]
      if (change) await attempt(() => run((db) => handleAssistance(db, assistance, change)))
    },
    'framing site': (pick) =>
      run(async (db) => {
        if (pick % 2) await db.deleteFrom('framing_sites').execute()
        else
          await db
            .insertInto('framing_sites')
            .values({ origin: `https://${newWord()}.example` })
            .execute()
      }),
    recommendation: async (pick) => {
      const recommendation = (await findActions(service))[0]
      const action = recommendation?.actions[0]
      const status = actionStatuses[pick % actionStatuses.length] ?? actionStatuses[0]
      if (!action) return
      const sent = { intent: 'action', action: action.id, version: action.version, status, target: null, note: { es: '', en: '' } } as const
      await run((db) => updateFollowUp(db, { ...sent, why: 'Ensayo', evidence: '' }, 'es'))
    },
  }

  const addresses = () => {
    const lists = [
      '',
      '/buscar',
      '/experiencias',
      '/eventos',
      '/intercambios',
      '/intercambios?country=hnd&show=offer',
      '/cursos',
      '/rutas-de-aprendizaje',
      `/rutas-de-aprendizaje/${slugOfRoute}`,
      '/paises',
      '/paises/hnd',
      '/temas',
      '/recomendaciones',
      '/cobertura',
      '/otros-sitios',
      '/otros-sitios?country=hnd',
      '/asistencia-tecnica',
      '/asistencia-tecnica?country=hnd&sort=state',
      '/asistencia-tecnica/csv',
      '/asistencia-tecnica/honduras-reforma-proteccion-social',
      '/embed/country/HND',
    ]
    const english = ['', '/search', '/experiences', '/countries/hnd', '/topics', '/feed.xml', '/suggest.json?q=pen', '/about/governance']
    return [
      ...lists.map((path) => `/es${path}`),
      ...english.map((path) => `/en${path}`),
      '/es/recomendaciones/1819ai',
      '/es/recomendaciones/1819ai/1',
      `/es/comparar?${new URLSearchParams(live.slice(0, 2).map(({ slug }) => ['r', slug]))}`,
      ...concepts.map((slug) => pathTo('topic', 'es', { slug })),
      ...live.flatMap(({ kind, slug }) => (kind === 'event' ? [pathTo('eventRegistration', 'es', { slug })] : [])),
      ...live.slice(-2).map(({ id }) => pathTo('discussion', 'es', { id: id })),
      ...questions.slice(-2).map((question) => pathTo('question', 'en', { id: question })),
      ...languages.flatMap((language) => live.slice(-6).map(({ kind, slug }) => pathTo(kind, language, { slug }))),
    ]
  }

  const word = newWord()
  const texts = { titleEs: word, titleEn: word, summaryEs: word, summaryEn: word }
  route = await run((db) => addRoute(db, { ...texts, startsOn: '2098-03-01', endsOn: '2098-06-30' }))
  slugOfRoute = (await run((db) => getRoute(db, route)))?.slug ?? ''
  const facts = newAssistanceSchema.parse({
    country: 'HND',
    title: { es: word, en: word },
    summary: { es: word, en: word },
    recommendations: ['1819ai/1'],
    state: 'under-way',
  })
  assistance = await run((db) => addAssistance(db, facts))
  await run((db) => handleAssistance(db, assistance, { intent: 'show', isPublic: 'yes' }))
  for (let count = 0; count < 3; count += 1) await addTopic()
  for (let count = 0; count < 4; count += 1) await publish(count)
  return { operations, addresses }
}

test(
  'every cached page equals a fresh rendering after any change',
  async ({ backend }) => {
    const world = await makeWorld(backend, await signInAs(backend, 'admin'), await signInAs(backend, 'editor'))
    const [cached, fresh] = [await startReadingServer(backend, { isCached: true }), await startReadingServer(backend, { isCached: false })]
    const following = followCatalogue(backend.serviceUrl, cached.cache)
    const counted = { pages: 0, kept: 0, changed: {} as Record<string, number> }
    const warm = new Set<string>()
    try {
      await vi.waitUntil(() => cached.cache.isListening, { timeout: patience(5_000) })
      const change = fc.tuple(fc.constantFrom(...Object.keys(world.operations)), fc.nat(1_000))
      for (const [name, pick] of fc.sample(change, { numRuns: changes, seed })) {
        for (const page of world.addresses()) warm.add(page)
        for (const page of warm) await cached.read(page)
        await world.operations[name]?.(pick)
        counted.changed[name] = (counted.changed[name] ?? 0) + 1
        const hits = cached.cache.hits
        for (const page of warm) {
          const expected = await fresh.read(page)
          // Notifications arrive within milliseconds; a change that is not notified never does.
          await vi
            .waitUntil(async () => (await cached.read(page)) === expected, { timeout: patience(2_000), interval: 50 })
            .catch(async () => {
              expect(await cached.read(page), `${page} after ${name} ${pick}, seed ${seed}`).toBe(await fresh.read(page))
            })
          counted.pages += 1
        }
        counted.kept += cached.cache.hits - hits
      }
    } finally {
      await Promise.all([following.stop(), cached.stop(), fresh.stop()])
    }
    console.log(`Seed ${seed}: ${JSON.stringify(counted)}`)
    expect(counted.kept).toBeGreaterThan(counted.pages / 4)
  },
  patience(20_000 + changes * 5_000),
)
