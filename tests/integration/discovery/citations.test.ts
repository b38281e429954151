import { expect } from 'vitest'
import { findUncited, getApa, getCitable } from '#app/features/discovery/citations/queries.server.ts'
import { writeCitations } from '#app/features/discovery/citations/write-citations.server.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { asPerson } from '../../factories/resources.ts'
import { test } from '../../fixtures/test.ts'

const origin = 'https://caja.example'
const textOf = (runs: { text: string }[] | null) => runs?.map(({ text }) => text).join('') ?? null

test('a published resource is cited in every language, with the requested site’s address', async ({ backend, makePublished }) => {
  const { databases } = backend
  const { id, title } = await makePublished({ kind: 'document' })
  expect(await getApa(databases.visitor, id, 'es', origin)).toBeNull()
  while ((await writeCitations(databases.service)) > 0);
  const spanish = textOf(await getApa(databases.visitor, id, 'es', origin))
  expect(spanish).toContain(title.es)
  expect(spanish).toContain(`${origin}/es/documentos/`)
  expect(textOf(await getApa(databases.visitor, id, 'en', origin))).toContain(`${origin}/en/documents/`)
  expect((await findUncited(databases.service, 1_000)).map((one) => one.id)).not.toContain(id)
})

test('a new publication renews the citation', async ({ backend, makePublished }) => {
  const { id, revision, editor } = await makePublished()
  while ((await writeCitations(backend.databases.service)) > 0);
  await asPerson(backend, editor, (db) => publishResource(db, { resourceId: id, revision, languages: ['es'] }))
  expect((await findUncited(backend.databases.service, 1_000)).map((one) => one.id)).toContain(id)
})

test('drafts and archived resources are not cited', async ({ backend, makeDraft, makePublished }) => {
  const { databases } = backend
  expect(await getCitable(databases.visitor, (await makeDraft()).id)).toBeNull()
  const { id, revision, editor } = await makePublished()
  while ((await writeCitations(databases.service)) > 0);
  await asPerson(backend, editor, (db) => archiveResource(db, { resourceId: id, revision, note: '' }))
  expect(await getCitable(databases.visitor, id)).toBeNull()
  expect(await getApa(databases.visitor, id, 'es', origin)).toBeNull()
})
