import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { schedule } from '#app/features/editorial/schedules/schedule.server.ts'
import { runSchedules } from '#app/features/editorial/schedules/schedule-job.server.ts'
import {
  findContinuityByCountry,
  findInstitutionsWithoutHolder,
  findOrphanedContent,
  findVacantPosts,
} from '#app/features/people/hand-over/find-orphaned-content.server.ts'
import { getPack } from '#app/features/people/hand-over/get-pack.server.ts'
import { giveContent } from '#app/features/people/hand-over/give-content.server.ts'
import { freezePerson, handOver, handOverSchema } from '#app/features/people/hand-over/hand-over.server.ts'
import { handOverJob } from '#app/features/people/hand-over/jobs.server.ts'
import { findMemory, recordMemory, revokeMemory } from '#app/features/people/hand-over/memory.server.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { makeFollower } from '../../factories/following.ts'
import type { Actor } from '../../factories/people.ts'
import { newEmail, signIn } from '../../factories/people.ts'
import { asPerson, makeCleared } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { storeMail } from '../../fixtures/store-mail.ts'
import { test } from '../../fixtures/test.ts'

const today = new Date().toISOString().slice(0, 10)
const readInput = (input: Record<string, unknown>) => handOverSchema.parse({ leftOn: today, ...input })
const hand = (backend: TestBackend, admin: Actor, leaver: Actor, input: Record<string, unknown>) =>
  attempt(() => asPerson(backend, admin, (db) => handOver(db, admin.person, leaver.person.id, readInput(input))))

/** Everything a hand-over could change, to be compared with itself after a refusal. */
async function stateOf({ databases: { service } }: TestBackend, people: readonly string[]) {
  const of = async (query: ReturnType<typeof sql>) => (await query.execute(service)).rows
  const list = sql`${people}::uuid[]`
  return {
    people: await of(sql`select id, role, frozen_at, left_at, verified_at from people where id = any (${list}) order by id`),
    holders: await of(sql`select id, post_id, person_id, held_from, held_to from post_holders where person_id = any (${list}) order by id`),
    resources: await of(sql`select id, owner_id from resources where owner_id = any (${list}) order by id`),
    authors: await of(sql`select * from resource_authors where person_id = any (${list}) order by 1, 2`),
    follows: await of(
      sql`select person_id, subject from follows join followers on id = follower_id where person_id = any (${list}) order by 1, 2`,
    ),
    handOvers: await of(sql`select id from hand_overs where person_id = any (${list})`),
    count: await of(sql`select count(*) from people where role = 'official' and email like '%heredera%'`),
  }
}

test('a hand-over moves post, drafts, co-authorships, unsaved text and follows to the successor, in one step', async ({
  backend,
  signInAs,
  makeDraft,
}) => {
  const { service } = backend.databases
  const admin = await signInAs('admin')
  const leaver = await signInAs('official', { name: 'Quien se va' })
  const successor = await signInAs('official', { name: 'Quien llega' })
  const own = await makeDraft({ owner: leaver })
  const shared = await makeDraft()
  await service.insertInto('resource_authors').values({ resource_id: shared.id, person_id: leaver.person.id }).execute()
  await service.insertInto('resource_authors').values({ resource_id: own.id, person_id: successor.person.id }).execute()
  const copy = { resource_id: own.id, person_id: leaver.person.id, part: 'lessons', base_revision: own.revision, fields: '[]' }
  await service.insertInto('working_copies').values(copy).execute()
  await makeFollower(service, { personId: leaver.person.id, email: leaver.person.email }, ['country:HND', 'topic:old-age'])
  await makeFollower(service, { personId: successor.person.id, email: successor.person.email, hasAgreed: false }, ['country:HND'])

  await service
    .insertInto('translation_assignments')
    .values({ resource_id: own.id, language: 'en', person_id: leaver.person.id, assigned_by: admin.person.id })
    .execute()
  const done = await hand(backend, admin, leaver, { way: 'successor', successor: successor.person.id, note: 'Falta la cifra de 2025' })
  if (!done.ok) throw new Error(done.error)

  const after = await stateOf(backend, [leaver.person.id, successor.person.id])
  expect(after.resources).toEqual([{ id: own.id, owner_id: successor.person.id }])
  expect(after.authors).toEqual([{ resource_id: shared.id, person_id: successor.person.id }])
  expect(after.follows.map((follow) => (follow as { person_id: string }).person_id)).toEqual([successor.person.id, successor.person.id])
  // Consent to mails does not pass with the work.
  const agreed = service.selectFrom('follow_consents').innerJoin('followers', 'followers.id', 'follower_id').select('person_id')
  expect(await agreed.where('person_id', 'in', [leaver.person.id, successor.person.id]).execute()).toEqual([])
  expect(await service.selectFrom('working_copies').select('person_id').where('resource_id', '=', own.id).execute()).toEqual([
    { person_id: successor.person.id },
  ])
  const leaverNow = await service
    .selectFrom('people')
    .select(['role', 'left_at'])
    .where('id', '=', leaver.person.id)
    .executeTakeFirstOrThrow()
  expect(leaverNow).toEqual({ role: 'member', left_at: expect.any(Date) })
  // The successor keeps their own post, and holds the one that was left.
  expect(
    await service
      .selectFrom('post_holders')
      .select('id')
      .where('person_id', '=', successor.person.id)
      .where('held_to', 'is', null)
      .execute(),
  ).toHaveLength(2)
  expect(await service.selectFrom('post_holders').select('held_to').where('person_id', '=', leaver.person.id).execute()).toEqual([
    { held_to: today },
  ])

  expect(await asPerson(backend, successor, (db) => getDraft(db, own.id))).not.toBeNull()
  expect(await asPerson(backend, leaver, (db) => getDraft(db, own.id))).toBeNull()
  const pack = await asPerson(backend, successor, (db) => getPack(db, done.value))
  expect(pack).toMatchObject({
    way: 'successor',
    note: 'Falta la cifra de 2025',
    moved: { resources: 1, coAuthorships: 1, workingCopies: 1, follows: 2, assignments: 1 },
    resources: [{ id: own.id, state: 'draft' }],
  })
  expect(await asPerson(backend, shared.owner, (db) => getPack(db, done.value))).toBeNull()

  expect(await hand(backend, admin, leaver, { way: 'vacant' })).toEqual({ ok: false, error: 'already_left' })
})

test('what an editor scheduled goes to the editor who follows, and is done in their name', async ({ backend, signInAs }) => {
  const [admin, leaver, successor] = [await signInAs('admin'), await signInAs('editor'), await signInAs('editor')]
  const made = await makeCleared(backend)
  const day = new Date(Date.now() + 26 * 60 * 60_000).toISOString().slice(0, 10)
  await asPerson(backend, leaver, (db) =>
    schedule(db, leaver.person, {
      resourceId: made.id,
      revision: made.revision,
      action: 'publish',
      day,
      hour: '09:30',
      languages: ['es'],
      scheduleNote: '',
    }),
  )
  const done = await hand(backend, admin, leaver, { way: 'successor', successor: successor.person.id })
  if (!done.ok) throw new Error(done.error)
  expect(await asPerson(backend, successor, (db) => getPack(db, done.value))).toMatchObject({ moved: { schedules: 1 } })
  const { service } = backend.databases
  await service
    .updateTable('schedules')
    .set({ due_at: new Date(0) })
    .where('resource_id', '=', made.id)
    .execute()
  await runSchedules(backend)
  const moves = await service
    .selectFrom('transitions')
    .select('actor_id')
    .where('resource_id', '=', made.id)
    .where('to_state', '=', 'published')
    .execute()
  expect(moves).toEqual([{ actor_id: successor.person.id }])
})

test('an invited successor is the owner before the first sign-in, and finds everything after it', async ({
  backend,
  signInAs,
  makeDraft,
}) => {
  const admin = await signInAs('admin')
  const leaver = await signInAs('official')
  const draft = await makeDraft({ owner: leaver })
  const email = newEmail('heredera')
  const done = await hand(backend, admin, leaver, { way: 'invited', email, name: 'Heredera', language: 'en' })
  if (!done.ok) throw new Error(done.error)
  const services = { databases: backend.databases, sendMail: storeMail(backend), publicUrl: 'http://caja.test' }
  for (const to of ['former', 'next'] as const) await sendJobMail(services, handOverJob, { handOver: done.value, to })
  const [mail] = await findMail(backend.databases.service, { to: email, limit: 1 })
  expect(mail?.subject).toBe('You take over 1 resource in Caja')
  expect(mail?.text).toContain(`/en/workspace/hand-overs/${done.value}`)
  expect(mail?.html).toContain('hand-over pack')
  expect((await findMail(backend.databases.service, { to: leaver.person.email, limit: 1 }))[0]?.subject).toBe(
    'Su traspaso en Caja está hecho',
  )

  const { resources } = await asPerson(backend, admin, (db) => findOrphanedContent(db, { country: 'HND', page: 1 }))
  expect(resources.find(({ id }) => id === draft.id)?.reason).toBe('never-signed-in')

  const heir = await signIn(backend, email, 'en')
  expect(heir.person).toMatchObject({ role: 'official', institution: leaver.person.institution })
  expect(await asPerson(backend, heir, (db) => getDraft(db, draft.id))).not.toBeNull()
})

test('what is refused is refused with its reason, and nothing changes', async ({ backend, signInAs, makeDraft }) => {
  const { service } = backend.databases
  const admin = await signInAs('admin')
  const editor = await signInAs('editor')
  const leaver = await signInAs('official')
  await makeDraft({ owner: leaver })
  const abroad = await signInAs('official', { institution: 'prevision-cl' })
  const neighbour = await signInAs('official', { institution: 'mintrabajo-co' })
  const compatriot = await signInAs('official', { institution: 'sdmujer-bogota' })
  const member = await signInAs('member')
  const frozen = await signInAs('official')
  await asPerson(backend, admin, (db) => freezePerson(db, frozen.person.id, true))
  const gone = await signInAs('official')
  expect(await hand(backend, admin, gone, { way: 'vacant' })).toMatchObject({ ok: true })
  const withoutPost = await signInAs('official')
  await service
    .updateTable('post_holders')
    .set({ held_from: sql`current_date - 9`, held_to: sql`current_date - 1` })
    .where('person_id', '=', withoutPost.person.id)
    .execute()

  const everybody = [leaver, abroad, neighbour, compatriot, member, frozen, gone, withoutPost].map(({ person }) => person.id)
  const before = await stateOf(backend, everybody)
  const to = (actor: Actor) => ({ way: 'successor', successor: actor.person.id })
  const cases: [Actor, Actor, Record<string, unknown>, string][] = [
    [admin, leaver, to(abroad), 'successor_other_country'],
    [admin, compatriot, to(neighbour), 'successor_other_institution'],
    [admin, leaver, to(leaver), 'own_successor'],
    [admin, leaver, to(member), 'successor_not_verified'],
    [admin, leaver, to(frozen), 'successor_frozen'],
    [admin, leaver, to(gone), 'successor_left'],
    [admin, leaver, to(withoutPost), 'successor_without_post'],
    [admin, leaver, { way: 'invited', email: abroad.person.email, name: 'Otra', language: 'es' }, 'successor_other_country'],
    [admin, leaver, { way: 'invited', email: gone.person.email, name: 'Otra', language: 'es' }, 'successor_left'],
    [admin, leaver, { way: 'invited', email: editor.person.email, name: 'Otra', language: 'es' }, 'successor_is_staff'],
    [admin, leaver, { way: 'vacant', leftOn: '2999-01-01' }, 'leaving_date_in_future'],
    [admin, admin, { way: 'vacant' }, 'own_role'],
    [admin, member, { way: 'vacant' }, 'nothing_to_hand_over'],
    [editor, leaver, { way: 'vacant' }, 'forbidden'],
    [leaver, leaver, { way: 'vacant' }, 'forbidden'],
    [compatriot, leaver, to(compatriot), 'forbidden'],
  ]
  for (const [who, from, input, error] of cases) expect(await hand(backend, who, from, input), error).toEqual({ ok: false, error })
  expect(await stateOf(backend, everybody)).toEqual(before)
})

test('a consent that cannot be written takes the whole hand-over back', async ({ backend, signInAs, makeDraft }) => {
  const admin = await signInAs('admin')
  const leaver = await signInAs('official')
  await makeDraft({ owner: leaver })
  const institution = leaver.person.institution?.id ?? ''
  const consent = { shownAs: 'Quien estuvo', contact: 'antes@caja.test', how: 'Por correo' }
  await asPerson(backend, leaver, (db) => recordMemory(db, leaver.person, leaver.person.id, institution, consent))
  const before = await stateOf(backend, [leaver.person.id])
  // They have agreed already: a second consent for the same institution is refused by its index.
  await expect(hand(backend, admin, leaver, { way: 'vacant', stays: 'on', ...consent })).rejects.toThrow('former_holder_consents_open')
  expect(await stateOf(backend, [leaver.person.id])).toEqual(before)
})

test('the content of a vacant post goes to the person who is verified into it', async ({ backend, signInAs, makeDraft }) => {
  const { service } = backend.databases
  const admin = await signInAs('admin')
  const leaver = await signInAs('official', { institution: 'mides-uy' })
  const draft = await makeDraft({ owner: leaver })
  const { post_id: post } = await service
    .selectFrom('post_holders')
    .select('post_id')
    .where('person_id', '=', leaver.person.id)
    .executeTakeFirstOrThrow()
  expect(await hand(backend, admin, leaver, { way: 'vacant' })).toMatchObject({ ok: true })
  const waiting = await asPerson(backend, admin, (db) => findOrphanedContent(db, { country: 'URY', page: 1 }))
  expect(waiting.resources.find(({ id }) => id === draft.id)).toMatchObject({ reason: 'left', waitsForPost: true })

  const newcomer = await signInAs('member')
  const request = await service
    .insertInto('verification_requests')
    .values({
      person_id: newcomer.person.id,
      institution_id: sql`(select id from institutions where slug = 'mides-uy')`,
      post_title: 'Otro nombre',
      work_email: 'x@caja.test',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await asPerson(backend, admin, (db) =>
    sql`select decide_verification(${request.id}::uuid, true, 'Nombramiento publicado', ${post}::uuid)`.execute(db),
  )
  expect(await asPerson(backend, newcomer, (db) => getDraft(db, draft.id))).not.toBeNull()
  expect(await service.selectFrom('resources').select('owner_id').where('id', '=', draft.id).executeTakeFirstOrThrow()).toEqual({
    owner_id: newcomer.person.id,
  })
})

test('a frozen account can read its drafts and change none until it is unfrozen', async ({ backend, signInAs, makeDraft }) => {
  const admin = await signInAs('admin')
  const colleague = await signInAs('official')
  const { id, owner } = await makeDraft()
  await asPerson(backend, admin, (db) => freezePerson(db, owner.person.id, true))
  const { databases } = backend
  const mayWrite = async () =>
    (await asPerson(backend, owner, (db) => sql<{ may: boolean }>`select private.can_edit(${id}) as may`.execute(db))).rows[0]?.may
  expect(await asPerson(backend, owner, (db) => getDraft(db, id))).not.toBeNull()
  expect(await asPerson(backend, colleague, (db) => getDraft(db, id))).not.toBeNull()
  expect(await mayWrite()).toBe(false)
  await asPerson(backend, admin, (db) => freezePerson(db, colleague.person.id, true))
  // Of what is only their institution's, a frozen account reads nothing more.
  expect(await asPerson(backend, colleague, (db) => getDraft(db, id))).toBeNull()
  await databases.service.insertInto('resource_authors').values({ resource_id: id, person_id: colleague.person.id }).execute()
  expect(await asPerson(backend, colleague, (db) => getDraft(db, id))).not.toBeNull()
  await asPerson(backend, admin, (db) => freezePerson(db, owner.person.id, false))
  expect(await mayWrite()).toBe(true)
})

test('content is given to several owners’ heirs all at once or not at all', async ({ backend, signInAs, makeDraft }) => {
  const editor = await signInAs('editor')
  const colleague = await signInAs('official')
  const here = await makeDraft()
  const alsoHere = await makeDraft()
  const abroad = await makeDraft({ owner: await signInAs('official', { institution: 'prevision-cl' }) })
  const give = (resources: string[], owner: Actor) =>
    attempt(() => asPerson(backend, editor, (db) => giveContent(db, { resources, owner: owner.person.id, note: '' })))
  expect(await give([here.id, abroad.id], colleague)).toEqual({ ok: false, error: 'successor_other_country' })
  const ownerOf = async (id: string) =>
    (await backend.databases.service.selectFrom('resources').select('owner_id').where('id', '=', id).executeTakeFirstOrThrow()).owner_id
  expect(await ownerOf(here.id)).toBe(here.owner.person.id)
  expect(await give([here.id, alsoHere.id], colleague)).toEqual({ ok: true, value: 2 })
  expect(await ownerOf(alsoHere.id)).toBe(colleague.person.id)
  expect(await give([here.id, abroad.id], editor)).toEqual({ ok: true, value: 2 })
  expect(await give([crypto.randomUUID()], editor)).toEqual({ ok: false, error: 'not_found' })
})

test('a former holder is shown as memory to their institution only, and taking it back forgets name and contact', async ({
  backend,
  signInAs,
}) => {
  const { service } = backend.databases
  const admin = await signInAs('admin')
  const leaver = await signInAs('official')
  const colleague = await signInAs('official')
  const stranger = await signInAs('official', { institution: 'prevision-cl' })
  const institution = leaver.person.institution?.id ?? ''
  const consent = { stays: 'on', shownAs: 'Ana, antes coordinadora', contact: 'ana@caja.test', how: 'Por correo, el 3 de marzo' }
  expect(await hand(backend, admin, leaver, { way: 'vacant', ...consent })).toMatchObject({ ok: true })
  const seenBy = (actor: Actor) =>
    asPerson(backend, actor, async (db) => (await findMemory(db, institution)).filter(({ personId }) => personId === leaver.person.id))
  expect(await seenBy(colleague)).toMatchObject([{ name: consent.shownAs, contact: consent.contact, how: consent.how }])
  expect(await seenBy(stranger)).toEqual([])
  const [{ id = '' } = {}] = await seenBy(leaver)
  expect(await attempt(() => asPerson(backend, colleague, (db) => revokeMemory(db, id)))).toEqual({ ok: false, error: 'not_found' })
  await asPerson(backend, leaver, (db) => revokeMemory(db, id))
  expect(await seenBy(colleague)).toEqual([])
  expect(
    await service.selectFrom('former_holder_consents').select(['shown_as', 'contact']).where('id', '=', id).executeTakeFirstOrThrow(),
  ).toEqual({ shown_as: '', contact: '' })
})

test('a person who held no post of an institution cannot be its former holder', async ({ backend, signInAs }) => {
  const member = await signInAs('member')
  const { id } = await backend.databases.service
    .selectFrom('institutions')
    .select('id')
    .where('slug', '=', 'eclac')
    .executeTakeFirstOrThrow()
  const consent = { shownAs: 'Nadie', contact: 'nadie@caja.test', how: 'Yo' }
  expect(await attempt(() => asPerson(backend, member, (db) => recordMemory(db, member.person, member.person.id, id, consent)))).toEqual({
    ok: false,
    error: 'forbidden',
  })
})

test('no role can change the record of a hand-over', async ({ backend, signInAs }) => {
  const admin = await signInAs('admin')
  const leaver = await signInAs('official')
  const done = await hand(backend, admin, leaver, { way: 'vacant' })
  if (!done.ok) throw new Error(done.error)
  const { service } = backend.databases
  expect(await attempt(() => service.updateTable('hand_overs').set({ note: 'otra' }).where('id', '=', done.value).execute())).toEqual({
    ok: false,
    error: 'immutable',
  })
  expect(await attempt(() => service.deleteFrom('hand_overs').where('id', '=', done.value).execute())).toEqual({
    ok: false,
    error: 'immutable',
  })
})

test('the continuity screen counts by country, and names vacant posts and institutions without a post holder', async ({
  backend,
  signInAs,
  makeDraft,
}) => {
  const slug = `ministerio-${crypto.randomUUID().slice(0, 8)}`
  const { id: institutionId } = await backend.databases.service
    .insertInto('institutions')
    .values({ slug, names: JSON.stringify({ es: 'Ministerio' }), country_iso3: 'DOM' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const admin = await signInAs('admin')
  const leaver = await signInAs('official', { institution: slug })
  const countOf = () =>
    asPerson(backend, admin, async (db) => {
      const country = (await findContinuityByCountry(db)).find(({ iso3 }) => iso3 === 'DOM')
      if (!country) throw new Error('The country has no row')
      const { resources, unreachable, institutions, withoutHolder, vacantPosts } = country
      return { resources, unreachable, institutions, withoutHolder, vacantPosts }
    })
  const named = () =>
    asPerson(backend, admin, async (db) => ({
      posts: (await findVacantPosts(db)).filter((post) => post.institutionId === institutionId),
      institutions: (await findInstitutionsWithoutHolder(db)).filter(({ id }) => id === institutionId),
    }))
  const before = await countOf()
  await makeDraft({ owner: leaver })
  expect(await countOf()).toEqual({ ...before, resources: before.resources + 1 })
  expect(await named()).toEqual({ posts: [], institutions: [] })

  expect(await hand(backend, admin, leaver, { way: 'vacant' })).toMatchObject({ ok: true })
  expect(await countOf()).toEqual({
    resources: before.resources + 1,
    unreachable: before.unreachable + 1,
    institutions: before.institutions,
    withoutHolder: before.withoutHolder + 1,
    vacantPosts: before.vacantPosts + 1,
  })
  expect(await named()).toMatchObject({ posts: [{ title: { es: 'Dirección' } }], institutions: [{ resources: 1 }] })
})

test('the yearly update asks the successor and not the person who left', async ({ backend, signInAs, makeDraft }) => {
  const admin = await signInAs('admin')
  const leaver = await signInAs('official')
  const successor = await signInAs('official')
  const draft = await makeDraft({ owner: leaver })
  const asked = async () => {
    const { rows } = await sql<{ id: string }>`select asked as id from private.find_update_respondents(${draft.id}::uuid) as asked`.execute(
      backend.databases.service,
    )
    return rows.map(({ id }) => id)
  }
  expect(await asked()).toContain(leaver.person.id)
  expect(await hand(backend, admin, leaver, { way: 'successor', successor: successor.person.id })).toMatchObject({ ok: true })
  expect(await asked()).toContain(successor.person.id)
  expect(await asked()).not.toContain(leaver.person.id)
})
