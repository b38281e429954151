/** Contacts with institutions: they belong to the post, name who held it then, and say when the next one is due. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import {
  findContactsOfInstitution,
  findContactsOfOwnInstitutions,
  findContactsOfPerson,
  findNoteReads,
  getContact,
  getContactForm,
  logNoteReads,
} from '#app/features/people/contacts/find-contacts.server.ts'
import { changeContact, closePromise, recordContact } from '#app/features/people/contacts/record-contact.server.ts'
import { findStandings } from '#app/features/people/contacts/rhythm/find-standings.server.ts'
import { endPause, pauseContact, pauseSchema, saveRhythm } from '#app/features/people/contacts/rhythm/save-rhythm.server.ts'
import { standingQuery } from '#app/features/people/contacts/rhythm/standing-query.ts'
import { contactSchema } from '#app/features/people/contacts/schema.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { type Actor, givePost, signInAs } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** An institution of its own, with one official who holds a post in it since `heldSince`. */
async function makeInstitution(backend: TestBackend, heldSince = daysFromNow(-400)) {
  const { service } = backend.databases
  const slug = `contactos-${crypto.randomUUID().slice(0, 8)}`
  const { id } = await service
    .insertInto('institutions')
    .values({ slug, names: JSON.stringify({ es: slug }), country_iso3: 'HND' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const official = await signInAs(backend, 'official', { institution: slug })
  const { post_id: post } = await service
    .updateTable('post_holders')
    .set({ held_from: heldSince })
    .where('person_id', '=', official.person.id)
    .returning('post_id')
    .executeTakeFirstOrThrow()
  return { id, slug, official, post }
}

const contactWith = (post: string, people: Actor[], more: Record<string, unknown> = {}) =>
  contactSchema.parse({
    post,
    kind: 'call',
    happenedOn: daysFromNow(-10),
    people: people.map(({ person }) => person.id),
    note: 'Se habló del padrón.',
    ...more,
  })

const record = (backend: TestBackend, editor: Actor, input: ReturnType<typeof contactWith>) =>
  attempt(() => asPerson(backend, editor, (db) => recordContact(db, input)))

const recorded = async (...args: Parameters<typeof record>) => {
  const saved = await record(...args)
  if (!saved.ok) throw new Error(saved.error)
  return saved.value
}

test('a contact is shown with the person and with the institution, and stays there when the person moves', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const { id: institution, official, post } = await makeInstitution(backend)
  const other = await makeInstitution(backend)
  const contact = await recorded(backend, editor, contactWith(post, [official], { staff: [editor.person.id] }))
  await backend.databases.service
    .updateTable('post_holders')
    .set({ held_to: daysFromNow(-2) })
    .where('person_id', '=', official.person.id)
    .execute()
  await givePost(backend, official.person.id, other.slug)
  await asPerson(backend, editor, async (db) => {
    expect((await findContactsOfInstitution(db, institution)).map(({ id }) => id)).toEqual([contact])
    expect((await findContactsOfPerson(db, official.person.id)).map(({ id }) => id)).toEqual([contact])
    expect(await findContactsOfInstitution(db, other.id)).toEqual([])
    expect((await getContact(db, contact))?.participants.map(({ id, side }) => [id, side])).toEqual([
      [official.person.id, 'institution'],
      [editor.person.id, 'staff'],
    ])
  })
})

test('a person who held no post in the institution on that day is refused, and nothing is kept', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const { id: institution, official, post } = await makeInstitution(backend, daysFromNow(-30))
  const { official: outsider } = await makeInstitution(backend)
  for (const input of [
    contactWith(post, [outsider]),
    contactWith(post, [official], { happenedOn: daysFromNow(-31) }),
    contactWith(post, [official, outsider]),
  ])
    expect(await record(backend, editor, input)).toEqual({ ok: false, error: 'not_holder_then' })
  expect(await record(backend, editor, contactWith(post, [official], { staff: [outsider.person.id] }))).toEqual({
    ok: false,
    error: 'not_of_staff',
  })
  expect(await record(backend, editor, contactWith(crypto.randomUUID(), [official]))).toEqual({ ok: false, error: 'not_found' })
  const { service } = backend.databases
  const conceptOf = (scheme: string) => service.selectFrom('concepts').select('id').where('scheme', '=', scheme).executeTakeFirstOrThrow()
  const [topic, population] = [await conceptOf('topic'), await conceptOf('population')]
  for (const topics of [[crypto.randomUUID()], [topic.id, population.id]])
    expect(await record(backend, editor, contactWith(post, [official], { topics }))).toEqual({ ok: false, error: 'not_found' })
  expect(await asPerson(backend, editor, (db) => findContactsOfInstitution(db, institution))).toEqual([])
  const accepted = contactWith(post, [official], { happenedOn: daysFromNow(-30), topics: [topic.id, topic.id] })
  expect((await record(backend, editor, accepted)).ok).toBe(true)
})

test('a form without a post, with a day to come, or with a promise due before the contact is refused field by field', () => {
  const form = (fields: Record<string, string>) => {
    const sent = new FormData()
    for (const [name, value] of Object.entries({
      post: crypto.randomUUID(),
      kind: 'call',
      happenedOn: daysFromNow(-10),
      people: crypto.randomUUID(),
      note: 'Nota',
      ...fields,
    }))
      sent.set(name, value)
    const parsed = parseForm(sent, contactSchema)
    return parsed.ok ? {} : parsed.errors
  }
  expect(form({})).toEqual({})
  expect(form({ 'promises[0].side': 'staff', 'promises[0].body': '', 'promises[0].dueOn': '' })).toEqual({})
  expect(form({ post: '' })).toEqual({ post: 'validation.required' })
  expect(form({ happenedOn: daysFromNow(3) })).toEqual({ happenedOn: 'validation.future' })
  expect(form({ note: '  ' })).toEqual({ note: 'validation.required' })
  expect(form({ note: 'x'.repeat(4_001) })).toEqual({ note: 'validation.tooLong' })
  expect(form({ 'promises[0].dueOn': daysFromNow(5) })).toEqual({ 'promises[0].body': 'validation.required' })
  expect(form({ 'promises[0].body': 'Enviar', 'promises[0].dueOn': daysFromNow(-20) })).toEqual({ promises: 'validation.dueBeforeContact' })
})

test('officials read what is shared and close the promises of their institution only', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const { official, post } = await makeInstitution(backend)
  const promises = [
    { side: 'institution', body: 'Enviar el padrón', dueOn: daysFromNow(5) },
    { side: 'staff', body: 'Enviar el estudio' },
  ]
  const secret = await recorded(backend, editor, contactWith(post, [official], { promises }))
  const shared = await recorded(backend, editor, contactWith(post, [official], { promises, shared: 'yes' }))
  const seen = await asPerson(backend, official, findContactsOfOwnInstitutions)
  expect(seen.map(({ id }) => id)).toEqual([shared])
  expect(seen[0]?.participants.map(({ id }) => id)).toEqual([official.person.id])
  expect(await asPerson(backend, official, (db) => getContact(db, secret))).toBeNull()
  const close = (actor: Actor, promise: string | undefined) =>
    attempt(() => asPerson(backend, actor, (db) => closePromise(db, { promise: promise ?? '', state: 'kept', why: '' }).then(() => null)))
  const promiseOf = (side: string) => seen[0]?.promises.find((one) => one.side === side)?.id
  expect(await close(official, promiseOf('staff'))).toEqual({ ok: false, error: 'promise_of_others' })
  expect(await close(official, promiseOf('institution'))).toEqual({ ok: true, value: null })
  expect(await close(official, promiseOf('institution'))).toEqual({ ok: false, error: 'already_closed' })
  const hidden = await asPerson(backend, editor, (db) => getContact(db, secret))
  expect(await close(official, hidden?.promises[0]?.id)).toEqual({ ok: false, error: 'forbidden' })
  // What is shared no more is not read any more.
  await asPerson(backend, editor, (db) => changeContact(db, shared, { version: 1, note: 'Reservada' }))
  expect(await asPerson(backend, official, findContactsOfOwnInstitutions)).toEqual([])
  expect(await attempt(() => asPerson(backend, editor, (db) => changeContact(db, shared, { version: 1, note: 'Otra' })))).toEqual({
    ok: false,
    error: 'edit_conflict',
  })
})

test('administrators see who of staff was shown a note that is not shared', async ({ backend }) => {
  const [editor, admin] = [await signInAs(backend, 'editor', { name: 'Lectora' }), await signInAs(backend, 'admin')]
  const { official, post } = await makeInstitution(backend)
  const secret = await recorded(backend, editor, contactWith(post, [official]))
  const shared = await recorded(backend, editor, contactWith(post, [official], { shared: 'yes' }))
  const read = (actor: Actor) =>
    asPerson(backend, actor, async (db) => {
      const contacts = await findContactsOfPerson(db, official.person.id)
      await logNoteReads(db, contacts)
    })
  await read(editor)
  await read(editor)
  expect((await asPerson(backend, admin, (db) => findNoteReads(db, secret))).map(({ name }) => name)).toEqual(['Lectora'])
  expect(await asPerson(backend, admin, (db) => findNoteReads(db, shared))).toEqual([])
  expect(await asPerson(backend, editor, (db) => findNoteReads(db, secret))).toEqual([])
})

test('the form offers present holders of the post first, then others of the institution', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const { slug, official, post } = await makeInstitution(backend)
  const colleague = await signInAs(backend, 'official', { institution: slug })
  const form = await asPerson(backend, editor, (db) => getContactForm(db, post, 'es'))
  expect(form?.holders.map(({ id, isOfPost }) => [id, isOfPost])).toEqual([
    [official.person.id, true],
    [colleague.person.id, false],
  ])
  expect(form?.staff.some(({ id }) => id === editor.person.id)).toBe(true)
  expect(await asPerson(backend, editor, (db) => getContactForm(db, crypto.randomUUID(), 'es'))).toBeNull()
})

test('the next contact counts from the last one, whatever the order in which contacts were recorded', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const nextOf = async (slug: string, standing = 'all') => {
    const filters = standingQuery.read(new URLSearchParams({ q: slug, standing }))
    const { standings } = await asPerson(backend, editor, (db) => findStandings(db, filters))
    return standings[0] ?? null
  }
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 390 }), { minLength: 1, maxLength: 6 }), async (ages) => {
      const { slug, official, post } = await makeInstitution(backend)
      expect(await nextOf(slug)).toMatchObject({ lastOn: null, nextOn: daysFromNow(-400), isDue: true })
      for (const age of ages) await recorded(backend, editor, contactWith(post, [official], { happenedOn: daysFromNow(-age) }))
      const latest = Math.min(...ages)
      expect(await nextOf(slug)).toMatchObject({ lastOn: daysFromNow(-latest), nextOn: daysFromNow(90 - latest), isDue: latest >= 90 })
    }),
    { numRuns: 6 },
  )
})

test('a country can have a rhythm of its own, and a post can be paused until a day', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const { slug, official, post } = await makeInstitution(backend)
  const { service } = backend.databases
  await service.updateTable('institutions').set({ country_iso3: 'ATG' }).where('slug', '=', slug).execute()
  await recorded(backend, editor, contactWith(post, [official]))
  const standing = async (which: string) => {
    const filters = standingQuery.read(new URLSearchParams({ q: slug, standing: which }))
    return (await asPerson(backend, editor, (db) => findStandings(db, filters))).standings
  }
  expect(await standing('due')).toEqual([])
  await asPerson(backend, editor, (db) => saveRhythm(db, { country: 'ATG', level: 'technical', days: 7 }))
  expect((await standing('due')).map(({ nextOn }) => nextOn)).toEqual([daysFromNow(-3)])
  const pause = pauseSchema.parse({ post, until: daysFromNow(20), reason: 'Elecciones' })
  await asPerson(backend, editor, (db) => pauseContact(db, pause))
  expect(await attempt(() => asPerson(backend, editor, (db) => pauseContact(db, pause)))).toEqual({ ok: false, error: 'already_paused' })
  expect(await standing('due')).toEqual([])
  expect((await standing('paused')).map(({ pauseReason }) => pauseReason)).toEqual(['Elecciones'])
  await asPerson(backend, editor, (db) => endPause(db, post))
  expect(await standing('due')).toHaveLength(1)
  await sql`delete from contact_rhythms where country_iso3 = 'ATG'`.execute(service)
})
