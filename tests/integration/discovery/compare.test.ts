import { expect } from 'vitest'
import { parseComparisonUrl } from '#app/features/discovery/compare/comparison-url.ts'
import { findCandidates } from '#app/features/discovery/compare/find-candidates.server.ts'
import { type Compared, getComparison } from '#app/features/discovery/compare/get-comparison.server.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { asPerson, type Reviewed } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

const compare = ({ databases }: TestBackend, ...slugs: string[]) =>
  getComparison(databases.visitor, parseComparisonUrl(new URLSearchParams(slugs.map((slug) => ['r', slug]))))

const slugOf = async ({ databases }: TestBackend, { id }: Pick<Reviewed, 'id'>) =>
  (await databases.service.selectFrom('resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug ?? ''

const comparedIn = (comparison: Awaited<ReturnType<typeof compare>>): Compared[] => {
  if ('movedTo' in comparison) throw new Error('Moved')
  return comparison.compared
}

/** As an editor does who gives it a better address. */
async function rename({ databases }: TestBackend, { id, kind }: Reviewed, slug: string) {
  const former = await databases.service.selectFrom('resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()
  await databases.service
    .insertInto('former_slugs')
    .values({ kind, slug: former.slug ?? '', resource_id: id })
    .execute()
  for (const table of ['resources', 'published_resources'] as const)
    await databases.service.updateTable(table).set({ slug }).where('id', '=', id).execute()
  return former.slug ?? ''
}

test('experiences are compared in the order they were asked for, with their labels', async ({ backend, makePublished }) => {
  const first = await makePublished()
  const second = await makePublished()
  const slugs = [await slugOf(backend, second), await slugOf(backend, first)]
  const compared = comparedIn(await compare(backend, ...slugs))
  expect(compared.map(({ id }) => id)).toEqual([second.id, first.id])
  expect(compared[0]?.labels.countries.map(({ iso3 }) => iso3)).toEqual(['HND'])
  expect(compared[0]?.content.challenges).toHaveLength(1)
})

test('unknown, repeated and other kinds are left out and named', async ({ backend, makePublished }) => {
  const experience = await slugOf(backend, await makePublished())
  const event = await slugOf(backend, await makePublished({ kind: 'event' }))
  const comparison = await compare(backend, experience, 'nadie-lo-publico', event, experience)
  expect(comparison).toMatchObject({
    ignored: [
      { slug: 'nadie-lo-publico', why: 'unknown' },
      { slug: event, why: 'otherKind', kind: 'event' },
      { slug: experience, why: 'repeated' },
    ],
  })
  expect(comparedIn(comparison)).toHaveLength(1)
})

test('of five resources the fifth is left out; one that does not exist takes no place', async ({ backend, makePublished }) => {
  const slugs: string[] = []
  for (let count = 0; count < 5; count += 1) slugs.push(await slugOf(backend, await makePublished()))
  const comparison = await compare(backend, 'no-existe-nada', ...slugs)
  expect(comparedIn(comparison).map(({ slug }) => slug)).toEqual(slugs.slice(0, 4))
  expect(comparison).toMatchObject({ ignored: [{ why: 'unknown' }, { slug: slugs[4], why: 'tooMany' }] })
})

test('an old address leads to the present one, and the others stay', async ({ backend, makePublished }) => {
  const renamed = await makePublished()
  const other = await slugOf(backend, await makePublished())
  const slug = `nueva-${crypto.randomUUID().slice(0, 8)}`
  const former = await rename(backend, renamed, slug)
  expect(await compare(backend, other, former, 'no-existe-nada')).toEqual({ movedTo: [other, slug, 'no-existe-nada'] })
  expect(comparedIn(await compare(backend, other, slug))).toHaveLength(2)
})

test('old and present address of one experience are one', async ({ backend, makePublished }) => {
  const slug = `nueva-${crypto.randomUUID().slice(0, 8)}`
  const former = await rename(backend, await makePublished(), slug)
  expect(await compare(backend, slug, former)).toEqual({ movedTo: [slug] })
})

test('neither drafts nor archived experiences are compared', async ({ backend, makeDraft, makePublished }) => {
  const draft = await makeDraft()
  const archived = await makePublished()
  const slug = await slugOf(backend, archived)
  await asPerson(backend, archived.editor, (db) => archiveResource(db, { resourceId: archived.id, revision: archived.revision, note: '' }))
  expect(comparedIn(await compare(backend, slug, await slugOf(backend, draft)))).toEqual([])
})

test('what is only in one language is compared in that', async ({ backend, makePublished }) => {
  const { id } = await makePublished({ languages: ['en'] })
  const [compared] = comparedIn(await compare(backend, await slugOf(backend, { id })))
  expect(compared?.languages).toEqual(['en'])
})

test('another one is found by words, among experiences only, and not one that is already there', async ({ backend, makePublished }) => {
  const word = `zuvo${[...crypto.randomUUID().replaceAll('-', '')]
    .map((digit) => 'bcdfghjklmnprstv'[Number.parseInt(digit, 16)])
    .slice(0, 10)
    .join('')}`
  const title = { es: `Cuidados ${word}`, en: `Care ${word}` }
  const there = await makePublished({ title })
  const wanted = await makePublished({ title })
  await makePublished({ title, kind: 'event' })
  const compared = comparedIn(await compare(backend, await slugOf(backend, there)))
  const more = await findCandidates(backend.databases.visitor, compared, word, 'es')
  expect(more).toMatchObject({ how: 'found', q: word })
  expect(more.offers.map(({ card }) => card.id)).toEqual([wanted.id])
})

test('without words, what is like it is offered, and with four nothing', async ({ backend, makePublished }) => {
  const slugs: string[] = []
  for (let count = 0; count < 4; count += 1) slugs.push(await slugOf(backend, await makePublished()))
  const { visitor } = backend.databases
  const [first = ''] = slugs
  const more = await findCandidates(visitor, comparedIn(await compare(backend, first)), ' ', 'es')
  expect(more.how).toBe('like')
  expect(more.offers.length).toBeGreaterThan(0)
  expect(more.offers.every(({ card, shared }) => card.kind === 'experience' && card.slug !== first && shared.length > 0)).toBe(true)
  expect(await findCandidates(visitor, comparedIn(await compare(backend, ...slugs)), '', 'es')).toEqual({ how: 'full', q: '', offers: [] })
})
