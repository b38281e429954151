/** What helps to find: suggestions, feeds and exports of searches, saved searches, and asking for what was not found. */
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { createMailer } from '#app/backend/mail.server.ts'
import { attempt } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { emptySearch } from '#app/features/core/search-url/links.ts'
import { readSearch } from '#app/features/discovery/search/read-search.server.ts'
import { answerRequest } from '#app/features/discovery/search/requests/answer-request.server.ts'
import { createRequest } from '#app/features/discovery/search/requests/create-request.server.ts'
import { countEmptySearch, findEmptySearches } from '#app/features/discovery/search/requests/empty-searches.server.ts'
import { findRequests } from '#app/features/discovery/search/requests/find-requests.server.ts'
import { searchAnswerJob } from '#app/features/discovery/search/requests/jobs.server.ts'
import { requestQuery } from '#app/features/discovery/search/requests/request-query.ts'
import { openSearch, removeSearch, renameSearch, saveSearch } from '#app/features/discovery/search/saved/change-saved-searches.server.ts'
import { findSavedSearches } from '#app/features/discovery/search/saved/find-saved-searches.server.ts'
import { maxSaved } from '#app/features/discovery/search/saved/schema.ts'
import { describe } from '#app/features/discovery/search/suggestions/describe.ts'
import { findSuggestions } from '#app/features/discovery/search/suggestions/find-suggestions.server.ts'
import { isEnoughTyped, readTyped } from '#app/features/discovery/search/suggestions/words.ts'
import { exportSearch } from '#app/features/discovery/search/tools/export-search.server.ts'
import { findHits } from '#app/features/discovery/search/tools/iterate-hits.server.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { newWord } from '../../fixtures/new-word.ts'
import { test } from '../../fixtures/test.ts'

const origin = 'https://caja.example'
const newAddress = () => `pregunta.${crypto.randomUUID().slice(0, 8)}@caja.test`

const mailing = ({ databases }: TestBackend) => ({
  databases,
  sendMail: createMailer(databases.service, undefined, 'caja@caja.test'),
  publicUrl: origin,
})

async function suggest({ databases }: TestBackend, given: string, language: Language = 'es') {
  const typed = readTyped(given)
  const { groups } = describe(isEnoughTyped(typed) ? await findSuggestions(databases.visitor, typed, language) : [], language)
  return groups.flatMap(({ options }) => options)
}
const searchOf = (word: string) => ({ ...emptySearch, q: word, sort: 'relevance' as const })

test('a beginning without accents suggests a topic by its own name, and says which other name it was', async ({ backend }) => {
  expect(await suggest(backend, 'PENSION no contr')).toContainEqual({
    label: 'Pensiones no contributivas',
    href: '/es/temas/non-contributory-pensions',
  })
  const [named] = await suggest(backend, 'social pens', 'es')
  expect(named).toMatchObject({ label: 'Pensiones no contributivas', note: expect.stringContaining('ocial pension') })
})

test('a country is suggested in the reader’s language, whichever language its name was typed in', async ({ backend }) => {
  expect(await suggest(backend, 'republica domin', 'en')).toContainEqual(
    expect.objectContaining({ label: 'Dominican Republic', href: '/en/countries/dom' }),
  )
  expect((await suggest(backend, 'per')).map(({ href }) => href)).toContain('/es/paises/per')
})

test('a resource is suggested by the beginnings of the words of its title, and labelled where it is in another language', async ({
  backend,
  makePublished,
}) => {
  const word = newWord()
  await makePublished({ languages: ['en'], title: { en: `Paying ${word} grants` } })
  const [option] = await suggest(backend, word.slice(0, -2))
  expect(option).toMatchObject({ label: `Paying ${word} grants`, lang: 'en', note: expect.stringMatching(/Experiencia.*inglés/) })
})

test('what is archived is suggested no more', async ({ backend, makePublished }) => {
  const word = newWord()
  const { id, revision, editor } = await makePublished({ title: { es: `Bono ${word}`, en: `Grant ${word}` } })
  expect(await suggest(backend, word)).toHaveLength(1)
  await asPerson(backend, editor, (db) => archiveResource(db, { resourceId: id, revision, note: '' }))
  expect(await suggest(backend, word)).toEqual([])
})

test.for([
  "'; drop table concepts; --",
  "a' & b | !c <-> d:*",
  '\\',
  '((((',
  ':*',
  "''",
  '%_%',
  'x'.repeat(10_000),
  'ñ\u0000\u0007\ud800 ',
  '🧓 🧓🧓',
  'de de de de de de de de de',
])('%j is only what somebody typed', async (typed, { backend }) => {
  await expect(suggest(backend, typed)).resolves.toBeInstanceOf(Array)
})

test('a search is walked page by page, nothing twice, and no further than asked', async ({ backend, makePublished, signInAs }) => {
  const word = newWord()
  const owner = await signInAs('official')
  const editor = await signInAs('editor')
  for (let count = 0; count < 22; count += 1)
    await makePublished({ owner, editor, title: { es: `${word} ${count}`, en: `${word} ${count}` } })
  const hits = await findHits(backend.databases.visitor, searchOf(word), 'es', 100)
  expect(hits).toHaveLength(22)
  expect(new Set(hits.map(({ card }) => card.id)).size).toBe(22)
  expect(await findHits(backend.databases.visitor, searchOf(word), 'es', 21)).toHaveLength(21)
  const { body } = await exportSearch(backend.databases.visitor, searchOf(word), 'csv', 'es', origin)
  expect(body.trim().split('\r\n')).toHaveLength(23)
})

test('every format holds the whole result, in the reader’s words, and can be read back', async ({ backend, makePublished }) => {
  const word = newWord()
  const title = { es: `=Pensión ${word} & {cuidados}, "ya"`, en: `Pension ${word}` }
  const first = await makePublished({ title })
  await makePublished({ title: { es: `Otra ${word}`, en: `Another ${word}` }, kind: 'document' })
  const make = (format: 'csv' | 'bib' | 'ris') => exportSearch(backend.databases.visitor, searchOf(word), format, 'es', origin)
  const csv = (await make('csv')).body
  expect(csv.startsWith('\uFEFFTítulo,Resumen,Clase,')).toBe(true)
  expect(csv).toContain(`"'=Pensión ${word} & {cuidados}, ""ya"""`)
  expect(csv).toContain(`${origin}/es/experiencias/`)
  const bib = await make('bib')
  expect(bib).toMatchObject({ written: 2, isMore: false })
  const read = new Cite(bib.body).data
  expect(read).toHaveLength(2)
  expect(new Set([...bib.body.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key)).size).toBe(2)
  const ris = (await make('ris')).body
  expect(new Cite(ris).data.map((item) => item.title)).toContain(first.content.title.es)
})

test('an export of nothing is a file with nothing in it', async ({ backend }) => {
  const { visitor } = backend.databases
  const word = newWord()
  expect((await exportSearch(visitor, searchOf(word), 'csv', 'en', origin)).body).toMatch(/^\uFEFFTitle,[^\n]*\r\n$/)
  for (const format of ['bib', 'ris'] as const)
    expect(await exportSearch(visitor, searchOf(word), format, 'en', origin)).toEqual({ body: '', written: 0, isMore: false })
})

test('unknown values in an address are ignored', async ({ backend }) => {
  const params = new URLSearchParams('q=a&country=xxx&country=per&kind=nada&page=99999&foo=bar')
  expect(await readSearch(backend.databases.visitor, params)).toMatchObject({ q: 'a', country: ['PER'], kind: [], page: 1 })
})

test('a visitor’s request is kept with their e-mail address, and an unknown country is left out', async ({ backend, signInAs }) => {
  const { visitor } = backend.databases
  const email = newAddress()
  const wish = `Registro ${newWord()}`
  await createRequest(visitor, 'en', { wish, q: 'register', country: 'ZZZ', topic: 'nothing-of-ours', email })
  const editor = await signInAs('editor')
  const { requests } = await asPerson(backend, editor, (db) => findRequests(db, { ...requestQuery.read(new URLSearchParams()), q: wish }))
  expect(requests).toMatchObject([{ wish, country: null, topic: null, language: 'en', state: 'open', hasAddress: true, days: 0 }])
})

test('a signed-in person’s answer goes to their own address, whatever they send, and only if they want one', async ({
  backend,
  signInAs,
}) => {
  const member = await signInAs('member')
  const word = newWord()
  const ask = (wish: string, more: object) =>
    asPerson(backend, member, (db) => createRequest(db, 'es', { wish, q: '', country: 'PER', topic: 'old-age', ...more }))
  await ask(`${word} con respuesta`, { email: 'otra.persona@caja.test', wantsAnswer: 'on' })
  await ask(`${word} sin respuesta`, {})
  const rows = await backend.databases.service
    .selectFrom('search_requests')
    .select(['email', 'person_id', 'country_iso3'])
    .where('wish', 'like', `${word}%`)
    .orderBy('wish')
    .execute()
  expect(rows).toEqual([
    { email: member.person.email, person_id: member.person.id, country_iso3: 'PER' },
    { email: null, person_id: member.person.id, country_iso3: 'PER' },
  ])
})

test('an answer is mailed once, in the language of the request, and the address is forgotten', async ({ backend, signInAs }) => {
  const { visitor, service } = backend.databases
  const email = newAddress()
  const wish = `Payment ${newWord()}`
  await createRequest(visitor, 'en', { wish, q: 'payments & banks', country: null, topic: null, email })
  const editor = await signInAs('editor')
  const { id } = await service.selectFrom('search_requests').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  const decision = { intent: 'answer' as const, request: id, answer: 'See Haiti.\nAnd <Jamaica>.' }
  const send = () => sendJobMail(mailing(backend), searchAnswerJob, { request: id })
  await send()
  expect(await findMail(service, { to: email })).toEqual([])
  await asPerson(backend, editor, (db) => answerRequest(db, editor.person, decision))
  for (let round = 0; round < 2; round += 1) await send()
  const mails = await findMail(service, { to: email })
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ subject: 'An answer to what you were looking for in Caja' })
  expect(mails[0]?.text).not.toContain(wish)
  expect(mails[0]?.text).toContain(`${origin}/en/search\n`)
  expect(mails[0]?.html).toContain('And &#60;Jamaica&#62;.')
  expect(await service.selectFrom('search_requests').select(['email', 'state']).where('id', '=', id).execute()).toEqual([
    { email: null, state: 'answered' },
  ])
  expect(await attempt(() => asPerson(backend, editor, (db) => answerRequest(db, editor.person, decision)))).toEqual({
    ok: false,
    error: 'already_decided',
  })
})

test('closing a request erases the e-mail address and sends no mail', async ({ backend, signInAs }) => {
  const { visitor, service } = backend.databases
  const email = newAddress()
  await createRequest(visitor, 'es', { wish: 'Publicidad', q: '', country: null, topic: null, email })
  const { id } = await service.selectFrom('search_requests').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  const editor = await signInAs('editor')
  await asPerson(backend, editor, (db) => answerRequest(db, editor.person, { intent: 'close', request: id, answer: 'No es una solicitud' }))
  await sendJobMail(mailing(backend), searchAnswerJob, { request: id })
  expect(await findMail(service, { to: email })).toEqual([])
  expect((await service.selectFrom('search_requests').select('email').where('id', '=', id).executeTakeFirstOrThrow()).email).toBeNull()
})

test('what finds nothing is counted by its words alone, and shown to staff once it is asked again', async ({ backend, signInAs }) => {
  const { visitor } = backend.databases
  const editor = await signInAs('editor')
  const word = newWord()
  const missed = async () =>
    (await asPerson(backend, editor, (db) => findEmptySearches(db, 1_000))).filter(({ query }) => query.includes(word))
  await countEmptySearch(visitor, `  ${word.toUpperCase()}  Ñandú`, 'es')
  expect(await missed()).toEqual([])
  await countEmptySearch(visitor, `${word} ñandú`, 'es')
  expect(await missed()).toMatchObject([{ query: `${word} ñandú`, language: 'es', count: 2 }])
  await countEmptySearch(visitor, `${word} ana@example.org`, 'es')
  await countEmptySearch(visitor, `${word} ana@example.org`, 'es')
  expect(await missed()).toHaveLength(1)
  const { rows } = await sql<{ column: string }>`
    select column_name as column from information_schema.columns where table_name = 'search_misses' order by 1`.execute(visitor)
  expect(rows.map(({ column }) => column)).not.toContain('person_id')
})

test('a saved search says what is new since it was opened, and is renamed and removed', async ({ backend, signInAs, makePublished }) => {
  const member = await signInAs('member')
  const word = newWord()
  const asMember = <T>(work: Parameters<typeof asPerson<T>>[2]) => asPerson(backend, member, work)
  const list = () => asMember((db) => findSavedSearches(db, member.person, 'es'))
  await asMember((db) => saveSearch(db, member.person, { name: 'Lo mío', params: `country=hnd&page=3&foo=bar&q=${word}` }))
  expect(await list()).toMatchObject([{ name: 'Lo mío', params: `q=${word}&country=hnd`, words: `${word} · Honduras`, fresh: 0 }])
  await makePublished({ title: { es: `Bono ${word}`, en: `Grant ${word}` } })
  const [saved] = await list()
  expect(saved).toMatchObject({ fresh: 1, isMore: false })
  const id = saved?.id ?? ''
  expect(await asMember((db) => openSearch(db, member.person, { id }))).toBe(`q=${word}&country=hnd`)
  expect(await list()).toMatchObject([{ fresh: 0 }])
  await asMember((db) => renameSearch(db, member.person, { id, name: 'Otro nombre' }))
  // The same search again is the same one.
  await asMember((db) => saveSearch(db, member.person, { name: 'Tercer nombre', params: `q=${word}&country=HND` }))
  expect(await list()).toMatchObject([{ id, name: 'Tercer nombre' }])
  const other = await signInAs('member')
  for (const change of [removeSearch, openSearch])
    expect(await attempt(() => asPerson(backend, other, async (db) => void (await change(db, other.person, { id }))))).toEqual({
      ok: false,
      error: 'not_found',
    })
  await asMember((db) => removeSearch(db, member.person, { id }))
  expect(await list()).toEqual([])
})

test('a person cannot save more searches than their list shows', async ({ backend, signInAs }) => {
  const { person, claims } = await signInAs('member')
  const save = (q: string) => attempt(() => backend.databases.asUser(claims, (db) => saveSearch(db, person, { name: q, params: `q=${q}` })))
  for (let count = 0; count < maxSaved; count += 1) expect(await save(`a${count}`)).toMatchObject({ ok: true })
  expect(await save('una-más')).toEqual({ ok: false, error: 'too_many_saved' })
  expect(await save('a0')).toMatchObject({ ok: true })
})
