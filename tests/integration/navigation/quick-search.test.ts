/** The quick search and the counts of the navigation: each person finds and counts what row-level security lets them read. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { isStaff } from '#app/features/core/person/person.ts'
import { writePost } from '#app/features/discovery/discussion/write-posts.server.ts'
import { isEnoughTyped, readTyped } from '#app/features/discovery/search/suggestions/words.ts'
import { answerCorrection } from '#app/features/editorial/corrections/answer-correction.server.ts'
import { createCorrection } from '#app/features/editorial/corrections/create-correction.server.ts'
import { correctionSchema } from '#app/features/editorial/corrections/schema.ts'
import { countWaiting } from '#app/features/navigation/places/count-waiting.server.ts'
import { groupsFor, shownGroups } from '#app/features/navigation/places/places.ts'
import { describeFound } from '#app/features/navigation/quick-search/describe-found.ts'
import { findAnything } from '#app/features/navigation/quick-search/find-anything.server.ts'
import { moveResource } from '#app/features/resources/publishing/move-resource.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { inTheFuture } from '../../factories/events.ts'
import type { Actor } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { newWord } from '../../fixtures/new-word.ts'
import { test } from '../../fixtures/test.ts'

async function search(backend: TestBackend, actor: Actor, given: string, reader: Language = 'es') {
  const typed = readTyped(given)
  const staff = isStaff(actor.person)
  const found = isEnoughTyped(typed) ? await asPerson(backend, actor, (db) => findAnything(db, typed, { reader, isStaff: staff })) : []
  return describeFound(found, reader, staff).groups.flatMap(({ label, options }) => options.map((option) => ({ group: label, ...option })))
}
const waitingFor = (backend: TestBackend, actor: Actor) => asPerson(backend, actor, (db) => countWaiting(db, shownGroups(actor.person)))

test('a draft is found by its owner, a colleague of the institution and staff, each on their own page, and by no one else', async ({
  backend,
  makeDraft,
  signInAs,
}) => {
  const word = newWord()
  const draft = await makeDraft({ title: { es: `Pensión ${word}`, en: `Pension ${word}` } })
  const own = { group: 'Recursos', label: `Pensión ${word}`, href: `/es/espacio/recursos/${draft.id}`, note: 'Experiencia · Borrador' }
  expect(await search(backend, draft.owner, word)).toEqual([own])
  expect(await search(backend, await signInAs('official'), word)).toEqual([own])
  expect(await search(backend, await signInAs('editor'), word)).toEqual([{ ...own, href: `/es/gestion/revision/${draft.id}` }])
  expect(await search(backend, await signInAs('official', { institution: 'mides-uy' }), word)).toEqual([])
  expect(await search(backend, await signInAs('member'), word)).toEqual([])
})

test('what is published is found by everybody: on its page, or where one works on it', async ({ backend, makePublished, signInAs }) => {
  const word = newWord()
  const { id, owner, editor } = await makePublished({ title: { es: `Bono ${word}`, en: `Grant ${word}` } })
  const [read] = await search(backend, await signInAs('member', { language: 'en' }), `GRANT ${word}`, 'en')
  expect(read).toMatchObject({
    group: 'Resources',
    label: `Grant ${word}`,
    note: 'Experience',
    href: expect.stringMatching(/^\/en\/experiences\//),
  })
  expect(await search(backend, owner, word)).toMatchObject([{ href: `/es/espacio/recursos/${id}`, note: 'Experiencia · Publicado' }])
  expect(await search(backend, editor, word)).toMatchObject([{ href: `/es/gestion/revision/${id}` }])
})

test('a published resource with a newer title is found by both, once, and by the newer one only where the draft may be read', async ({
  backend,
  makePublished,
  signInAs,
}) => {
  const [before, after] = [newWord(), newWord()]
  const { id, owner, revision, content } = await makePublished({ title: { es: `Uno ${before}`, en: `One ${before}` } })
  await asPerson(backend, owner, (db) =>
    saveRevision(db, owner.person, { resourceId: id, base: revision, content: { ...content, title: { es: `Dos ${after}` } }, note: '' }),
  )
  expect(await search(backend, owner, before)).toHaveLength(1)
  expect(await search(backend, owner, after)).toMatchObject([{ label: `Dos ${after}` }])
  expect(await search(backend, await signInAs('member'), after)).toEqual([])
})

test('people are found by name and address by staff alone', async ({ backend, signInAs }) => {
  const word = newWord()
  const { person } = await signInAs('official', { name: `Íñigo ${word}` })
  const editor = await signInAs('editor')
  const option = { group: 'Personas', label: `Íñigo ${word}`, href: `/es/gestion/personas/${person.id}` }
  expect(await search(backend, editor, `inigo ${word}`)).toMatchObject([option])
  expect(await search(backend, editor, person.email)).toMatchObject([{ ...option, note: expect.stringContaining(person.email) }])
  for (const role of ['official', 'member'] as const) {
    const other = await signInAs(role)
    expect(await search(backend, other, word)).toEqual([])
    expect(await search(backend, other, person.email)).toEqual([])
    expect(await search(backend, other, other.person.email)).toEqual([])
  }
})

test('row-level security keeps people from those who are no staff, also where the question is asked as staff', async ({
  backend,
  signInAs,
}) => {
  const word = newWord()
  await signInAs('official', { name: `Ana ${word}` })
  const member = await signInAs('member')
  const found = await asPerson(backend, member, (db) => findAnything(db, word, { reader: 'es', isStaff: true }))
  expect(found).toEqual([])
})

test('institutions and concepts of every scheme are for staff; topics lead all others to the page of the topic', async ({
  backend,
  signInAs,
}) => {
  const editor = await signInAs('editor')
  const member = await signInAs('member')
  expect(await search(backend, editor, 'red solidaria')).toContainEqual(
    expect.objectContaining({ group: 'Instituciones', href: expect.stringMatching(/^\/es\/gestion\/instituciones\//) }),
  )
  expect((await search(backend, member, 'red solidaria')).map(({ group }) => group)).not.toContain('Instituciones')
  expect(await search(backend, editor, 'PENSION no contr')).toContainEqual(
    expect.objectContaining({ group: 'Conceptos', href: '/es/gestion/tesauro/topic/non-contributory-pensions' }),
  )
  expect(await search(backend, member, 'PENSION no contr')).toContainEqual(
    expect.objectContaining({ group: 'Conceptos', href: '/es/temas/non-contributory-pensions' }),
  )
})

test.for([
  "'; drop table concepts; --",
  "a' & b | !c <-> d:*",
  '\\',
  '\\\\x',
  '%%',
  '__',
  '%_%',
  '((((',
  ':*',
  'ñ\u0000\u0007\ud800 ',
  '🧓 🧓🧓',
  'пенсия',
  '年金制度',
  'معاش',
  'de de de de de de de de de',
])('%j is only what somebody typed', async (typed, { backend, signInAs }) => {
  const editor = await signInAs('editor')
  await expect(search(backend, editor, typed)).resolves.toBeInstanceOf(Array)
})

test('ten thousand characters are answered as their beginning is', async ({ backend, signInAs }) => {
  expect(await search(backend, await signInAs('editor'), 'x'.repeat(10_000))).toEqual([])
})

test('a percent sign or an underscore is no wildcard', async ({ backend, signInAs }) => {
  const word = newWord()
  await signInAs('official', { name: `Eva ${word}` })
  const editor = await signInAs('editor')
  expect(await search(backend, editor, `${word.slice(0, 3)}%${word.slice(-2)}`)).toEqual([])
  expect(await search(backend, editor, `${'_'.repeat(word.length)}x`)).toEqual([])
})

test('a correction waits for staff until it is answered', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const before = (await waitingFor(backend, editor)).corrections ?? 0
  const asked = correctionSchema.parse({ about: '', wrong: `La cifra ${newWord()}`, source: '' })
  const correction = await createCorrection(backend.databases.visitor, 'es', asked)
  expect((await waitingFor(backend, editor)).corrections).toBe(before + 1)
  await asPerson(backend, editor, (db) => answerCorrection(db, editor.person, { intent: 'declined', correction, answer: 'No es así.' }))
  expect((await waitingFor(backend, editor)).corrections ?? 0).toBe(before)
})

test('a submitted resource waits for staff; one that needs changes waits for its owner, and for no colleague', async ({
  backend,
  makeSubmitted,
  signInAs,
}) => {
  // An institution of its own: a yearly update of another test may ask the officials of the others.
  const institution = `ministerio-${crypto.randomUUID().slice(0, 8)}`
  await backend.databases.service
    .insertInto('institutions')
    .values({ slug: institution, names: JSON.stringify({ es: 'Ministerio' }), country_iso3: 'HND' })
    .execute()
  const editor = await signInAs('editor')
  const before = (await waitingFor(backend, editor)).queue ?? 0
  const { id, owner, revision } = await makeSubmitted({ owner: await signInAs('official', { institution }) })
  expect((await waitingFor(backend, editor)).queue).toBe(before + 1)
  expect(await waitingFor(backend, owner)).toEqual({})
  for (const to of ['in_review', 'needs_changes'] as const)
    await asPerson(backend, editor, (db) => moveResource(db, { resourceId: id, to, revision, note: 'Falta el costo' }))
  expect((await waitingFor(backend, editor)).queue ?? 0).toBe(before)
  expect(await waitingFor(backend, owner)).toEqual({ workspace: 1 })
  expect(await waitingFor(backend, await signInAs('official', { institution }))).toEqual({})
})

test('those who are no staff count nothing of the editors’ work, also where its groups are asked for', async ({
  backend,
  makePublished,
  makeSubmitted,
  signInAs,
}) => {
  await makeSubmitted()
  const { id: resourceId } = await makePublished()
  const member = await signInAs('member')
  // An event that waits to be closed is public.
  const event = await makePublished({ kind: 'event', content: inTheFuture({}) })
  await sql`update events set starts_at = now() - interval '2 hours', closes_at = starts_at - interval '200 years', ends_at = now() - interval '1 hour'
    where resource_id = ${event.id}`.execute(backend.databases.service)
  // A new member reads their own question, which waits for an editor.
  await asPerson(backend, member, (db) => writePost(db, { resourceId, name: 'Ana Lectora', body: '¿Cuánto costó?', language: 'es' }))
  expect(await asPerson(backend, member, (db) => countWaiting(db, groupsFor({ role: 'admin' })))).toEqual({})
})
