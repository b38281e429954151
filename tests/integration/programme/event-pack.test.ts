import { expect } from 'vitest'
import { findPack } from '#app/features/programme/events/pack/find-pack.server.ts'
import { writePack } from '#app/features/programme/events/pack/write-pack.server.tsx'
import { inTheFuture } from '../../factories/events.ts'
import { test } from '../../fixtures/test.ts'

test('a pack has the published event with its published cases, in its order', async ({ backend, makePublished, makeDraft }) => {
  const { visitor, service } = backend.databases
  const slugOf = async (id: string) =>
    (await service.selectFrom('resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug
  const first = await makePublished()
  const draft = await makeDraft()
  const cases = [
    { id: 'b', experience: await slugOf(draft.id) },
    { id: 'a', experience: await slugOf(first.id) },
  ]
  const event = await makePublished({ kind: 'event', content: inTheFuture({ cases }) })
  const slug = await slugOf(event.id)
  const pack = await findPack(visitor, slug)
  expect(pack?.cases.map((one) => one.slug)).toEqual([await slugOf(first.id)])
  expect(pack && writePack({ pack, slug, language: 'es', origin: 'http://caja.test' })).toContain(
    `http://caja.test/es/eventos/${slug}/entrar`,
  )
  expect(await findPack(visitor, await slugOf(draft.id))).toBeNull()
})
