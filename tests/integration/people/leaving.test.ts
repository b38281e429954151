import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { handOver, handOverSchema } from '#app/features/people/hand-over/hand-over.server.ts'
import { decidePerson } from '#app/features/people/verification/decide-person.server.ts'
import { followsOf, makeFollower } from '../../factories/following.ts'
import { type Actor, givePost } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

const home = 'red-solidaria-hn'
const abroad = 'mides-uy'
const today = new Date().toISOString().slice(0, 10)

const hand = (backend: TestBackend, admin: Actor, leaver: Actor, input: Record<string, unknown>) =>
  attempt(() =>
    asPerson(backend, admin, (db) => handOver(db, admin.person, leaver.person.id, handOverSchema.parse({ leftOn: today, ...input }))),
  )

const openPosts = async ({ databases: { service } }: TestBackend, { person }: Actor) =>
  (await service.selectFrom('post_holders').select('post_id').where('person_id', '=', person.id).where('held_to', 'is', null).execute())
    .map(({ post_id }) => post_id)
    .sort()

const ownerOf = async ({ databases: { service } }: TestBackend, resource: string) =>
  (await service.selectFrom('resources').select('owner_id').where('id', '=', resource).executeTakeFirstOrThrow()).owner_id

/** Verified by an administrator into a post that exists, or into a new one. */
async function verify(backend: TestBackend, admin: Actor, { person }: Actor, institution: string, post = '') {
  const { id: request } = await backend.databases.service
    .insertInto('verification_requests')
    .values({
      person_id: person.id,
      institution_id: sql`(select id from institutions where slug = ${institution})`,
      post_title: `Puesto ${crypto.randomUUID()}`,
      work_email: 'x@caja.test',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await asPerson(backend, admin, (db) =>
    decidePerson(db, { intent: 'accept', request, reason: 'Nombramiento publicado', post, institution: '' }),
  )
}

/** Somebody who left a post vacant at home, where `left` stays behind, and was verified into another institution since. */
async function makeReturned(
  backend: TestBackend,
  { admin, leaver, left, institution }: { admin: Actor; leaver: Actor; left: string; institution: string },
) {
  const [post = ''] = await openPosts(backend, leaver)
  expect(await hand(backend, admin, leaver, { way: 'vacant' })).toMatchObject({ ok: true })
  expect(await ownerOf(backend, left)).toBe(leaver.person.id)
  await verify(backend, admin, leaver, institution)
  return post
}

test('when a vacant post is filled, its former holder who works elsewhere gives up only the content of that institution', async ({
  backend,
  signInAs,
  makeDraft,
}) => {
  const { service } = backend.databases
  const admin = await signInAs('admin')
  const leaver = await signInAs('official')
  const left = await makeDraft({ owner: leaver })
  const post = await makeReturned(backend, { admin, leaver, left: left.id, institution: abroad })
  const draft = await makeDraft({ owner: await signInAs('official', { institution: abroad }) })
  await service.insertInto('resource_authors').values({ resource_id: draft.id, person_id: leaver.person.id }).execute()
  await makeFollower(service, { personId: leaver.person.id, email: leaver.person.email }, ['country:URY'])
  const newcomer = await signInAs('member')
  await verify(backend, admin, newcomer, home, post)

  expect(await ownerOf(backend, left.id)).toBe(newcomer.person.id)
  expect(await service.selectFrom('resource_authors').select('person_id').where('resource_id', '=', draft.id).execute()).toEqual([
    { person_id: leaver.person.id },
  ])
  expect(await followsOf(service, leaver.person.id)).toEqual(['country:URY'])
  expect(await followsOf(service, newcomer.person.id)).toEqual([])
})

test('a person who returns to another post of the same institution keeps their content when the old post is filled', async ({
  backend,
  signInAs,
  makeDraft,
}) => {
  const admin = await signInAs('admin')
  const leaver = await signInAs('official')
  const left = await makeDraft({ owner: leaver })
  const post = await makeReturned(backend, { admin, leaver, left: left.id, institution: home })
  await verify(backend, admin, await signInAs('member'), home, post)
  expect(await ownerOf(backend, left.id)).toBe(leaver.person.id)
})

test('a person with several posts of one institution hands all of them over', async ({ backend, signInAs }) => {
  const admin = await signInAs('admin')
  const leaver = await signInAs('official')
  await givePost(backend, leaver.person.id, home)
  const posts = await openPosts(backend, leaver)
  expect(posts).toHaveLength(2)
  const successor = await signInAs('official')
  const own = await openPosts(backend, successor)
  expect(await hand(backend, admin, leaver, { way: 'successor', successor: successor.person.id })).toMatchObject({ ok: true })
  expect(await openPosts(backend, successor)).toEqual([...own, ...posts].sort())
  expect(await openPosts(backend, leaver)).toEqual([])
})

test('the hand-over of a person with posts in two institutions is refused, and nothing changes', async ({
  backend,
  signInAs,
  makeDraft,
}) => {
  const admin = await signInAs('admin')
  const leaver = await signInAs('official', { institution: abroad })
  const draft = await makeDraft({ owner: leaver })
  await givePost(backend, leaver.person.id, home)
  const posts = await openPosts(backend, leaver)
  const successor = await signInAs('official')
  for (const way of [{ way: 'successor', successor: successor.person.id }, { way: 'vacant' }])
    expect(await hand(backend, admin, leaver, way)).toEqual({ ok: false, error: 'holds_posts_elsewhere' })
  expect(await openPosts(backend, leaver)).toEqual(posts)
  expect(await ownerOf(backend, draft.id)).toBe(leaver.person.id)
})

test('a hand-over without a day ends today', async ({ backend, signInAs }) => {
  const { service } = backend.databases
  const admin = await signInAs('admin')
  const leaver = await signInAs('official')
  await service.updateTable('post_holders').set({ held_from: '2020-01-01' }).where('person_id', '=', leaver.person.id).execute()
  await asPerson(backend, admin, (db) =>
    sql`select private.hand_over(${leaver.person.id}::uuid, 'vacant', null, null, null, null, null, '')`.execute(db),
  )
  expect(await service.selectFrom('post_holders').select('held_to').where('person_id', '=', leaver.person.id).execute()).toEqual([
    { held_to: today },
  ])
})
