/** Every role on every route to bytes, through the application's own handler. */
import { expect } from 'vitest'
import { startFileServer } from '../../fixtures/file-server.ts'
import { samples } from '../../fixtures/sample-files.ts'
import { test as base } from '../../fixtures/test.ts'
import { columns, type Who, who } from '../rights/who.ts'
import { makeWorld, type World } from '../rights/world.ts'

const test = base
  .extend('world', { scope: 'file' }, ({ backend }) => makeWorld(backend))
  .extend('server', { scope: 'file' }, async ({ backend }, { onCleanup }) => {
    const server = await startFileServer(backend)
    onCleanup(server.stop)
    return server
  })

const idOf = (made: World['draft']) => made.file?.id ?? ''
const at = (id: string, version?: string, name = 'norma.pdf') => `/files/${id}/${name}${version ? `?version=${version}` : ''}`
const document = (id: string, version?: string) => at(id, version, samples.document)

const routes: [whoMay: Who, what: string, address: (world: World) => string][] = [
  ['everybody', 'a published file', ({ published }) => document(idOf(published))],
  ['everybody', 'a published file by its version', ({ published }) => document(idOf(published), idOf(published))],
  ['everybody', 'what is published of something that was changed since', ({ changed }) => document(idOf(changed))],
  ['everybody', 'captions of a published video', ({ files }) => at(files.captionsOfPublished, undefined, 'norma.vtt')],
  ['everybody', 'the poster of a published video', ({ files }) => at(files.posterOfPublished, undefined, 'norma.png')],
  ['everybody', 'the page image of a published document', ({ files }) => at(files.pageOfPublished)],
  ['everybody', 'the audio of a published video', ({ files }) => at(files.audioOfPublished)],
  ['readersOfDrafts', 'the file of a draft', ({ draft }) => document(idOf(draft))],
  ['readersOfDrafts', 'the file of a draft by its version', ({ draft }) => document(idOf(draft), idOf(draft))],
  ['readersOfDrafts', 'a file that was detached', ({ files }) => document(files.looseInDraft)],
  ['readersOfDrafts', 'the file of what is submitted', ({ submitted }) => document(idOf(submitted))],
  ['readersOfDrafts', 'the file of what is under review', ({ inReview }) => document(idOf(inReview))],
  ['readersOfDrafts', 'a file added since the publication', ({ changed }) => document(changed.newer.id)],
  ['readersOfDrafts', 'the newer version of a published file', ({ published, files }) => at(idOf(published), files.newVersion)],
  ['readersOfDrafts', 'an archived file', ({ archived }) => document(idOf(archived))],
  ['readersOfDrafts', 'captions of a draft', ({ files }) => at(files.captionsOfDraft, undefined, 'norma.vtt')],
  ['readersOfDrafts', 'captions of an archived video', ({ files }) => at(files.captionsOfArchived, undefined, 'norma.vtt')],
  ['readersOfDrafts', 'the poster of a draft', ({ files }) => at(files.posterOfDraft, undefined, 'norma.png')],
  ['readersOfDrafts', 'the page image of a draft', ({ files }) => at(files.pageOfDraft)],
  ['readersOfDrafts', 'the small rendition of a draft', ({ files }) => at(files.smallVideoOfDraft, undefined, 'norma.mp4')],
  ['readersOfDrafts', 'the page image of an archived document', ({ files }) => at(files.pageOfArchived)],
  ['nobody', 'a version of one file at the address of another', ({ draft, files }) => at(idOf(draft), files.newVersion)],
  ['nobody', 'a version that is none', ({ published }) => at(idOf(published), 'x')],
  ['nobody', 'a file that is none', () => at(crypto.randomUUID())],
  ['nobody', 'an address that is none', () => at('..%2F..%2Fsecrets.json')],
]

for (const [whoMay, what, address] of routes)
  test(`${who[whoMay]}  gets ${what}: whole, by HEAD, as a range, and as 304`, async ({ server, world }) => {
    const path = address(world)
    const { cookie: insider } = world.actors.editor
    const etag = (await server.get(path, insider)).headers.get('etag') ?? '"none"'
    const got: Record<string, number[]> = {}
    for (const column of columns) {
      const cookie = column === 'visitor' ? '' : world.actors[column].cookie
      const statuses = [
        await server.get(path, cookie),
        await server.get(path, cookie, { method: 'HEAD' }),
        await server.get(path, cookie, { headers: { range: 'bytes=0-3' } }),
        await server.get(path, cookie, { headers: { 'if-none-match': etag } }),
      ].map(async (answer) => {
        const body = await answer.text()
        // A refusal reveals nothing about the file.
        if (answer.status === 404) expect([body.includes('%PDF'), answer.headers.get('etag')]).toEqual([false, null])
        return answer.status
      })
      got[column] = await Promise.all(statuses)
    }
    const marks = who[whoMay].split(' ')
    expect(got).toEqual(
      Object.fromEntries(columns.map((column, index) => [column, marks[index] === '✓' ? [200, 200, 206, 304] : [404, 404, 404, 404]])),
    )
  })

test('an address returns the published version to everybody, including its owner, and a named version returns that one', async ({
  server,
  world,
}) => {
  const asset = idOf(world.published)
  const { cookie } = world.actors.owner
  const published = await (await server.get(document(asset))).text()
  expect(await (await server.get(document(asset), cookie)).text()).toBe(published)
  expect(await (await server.get(at(asset, world.files.newVersion), cookie)).text()).toContain(world.files.newVersion)
})

test('a link with the id of a later version still works: that version for people who may read it, the published one for others', async ({
  server,
  world,
}) => {
  const { newVersion } = world.files
  const published = await (await server.get(document(idOf(world.published)))).text()
  expect(await (await server.get(at(newVersion), world.actors.owner.cookie)).text()).toContain(newVersion)
  const moved = await server.get(at(newVersion))
  expect([moved.status, moved.headers.get('location')]).toEqual([302, document(newVersion)])
  expect(await (await server.get(document(newVersion))).text()).toBe(published)
})

test('an unpublished file is returned in its newest version', async ({ server, world }) => {
  const { addressInDraft } = world.files
  const answer = await server.get(at(addressInDraft), world.actors.owner.cookie)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
})

test('a wrong file name redirects to the right one, only for people who may read it, and temporarily', async ({ server, world }) => {
  const path = at(idOf(world.draft), undefined, 'otro.pdf')
  const own = await server.get(path, world.actors.owner.cookie)
  expect([own.status, own.headers.get('location')]).toEqual([302, document(idOf(world.draft))])
  expect((await server.get(path)).status).toBe(404)
})

test('anybody may cache a published file, and must revalidate it each time', async ({ server, world }) => {
  const { headers } = await server.get(document(idOf(world.published)))
  expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
})

test('a file is served with the extension of its type, in a sandbox, and never as another type', async ({ server, world, backend }) => {
  const id = world.files.posterOfPublished
  await backend.databases.service.updateTable('files').set({ name: 'x.html' }).where('id', '=', id).execute()
  const moved = await server.get(at(id, undefined, 'x.html'))
  expect([moved.status, moved.headers.get('location')]).toEqual([302, at(id, undefined, 'x.png')])
  const { headers } = await server.get(at(id, undefined, 'x.png'))
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': 'inline; filename="x.png"',
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
  })
})

test("an altered session has only a visitor's rights", async ({ server, world }) => {
  const forged = world.actors.owner.cookie.replace(/.{8}$/, 'AAAAAAAA')
  expect((await server.get(document(idOf(world.draft)), forged)).status).toBe(404)
  expect((await server.get(document(idOf(world.published)), forged)).status).toBe(200)
})
