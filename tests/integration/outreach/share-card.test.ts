import { expect } from 'vitest'
import { getCardTask, getSiteCardTask } from '#app/features/outreach/share-card/get-card-task.server.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { asPerson } from '../../factories/resources.ts'
import { test } from '../../fixtures/test.ts'

test('a card is in the language of its page, and shows the country', async ({ backend, makePublished }) => {
  const { id, title } = await makePublished()
  const spanish = await getCardTask(backend.databases.visitor, id, 'es')
  const english = await getCardTask(backend.databases.visitor, id, 'en')
  expect(spanish?.task).toMatchObject({ kind: 'experience', title: title.es })
  expect(spanish?.task.eyebrow).toMatch(/^Experiencia · Honduras/)
  expect(english?.task.eyebrow).toMatch(/^Experience · Honduras/)
  expect(spanish?.task.tiles.filter(({ isOn }) => isOn)).toHaveLength(1)
  expect(spanish?.task.tiles).toHaveLength(33)
  expect(english?.version).not.toBe(spanish?.version)
})

test('a card’s version changes with its content, and only then', async ({ backend, makePublished }) => {
  const { id, revision, editor } = await makePublished()
  const versionOf = async () => (await getCardTask(backend.databases.visitor, id, 'es'))?.version
  const before = await versionOf()
  await asPerson(backend, editor, (db) => publishResource(db, { resourceId: id, revision, languages: ['es'] }))
  expect(await versionOf()).toBe(before)
  await backend.databases.service.updateTable('published_resources').set({ year_from: 1999 }).where('id', '=', id).execute()
  expect(await versionOf()).not.toBe(before)
})

test('drafts and archived resources have no card', async ({ backend, makeDraft, makePublished }) => {
  const { visitor } = backend.databases
  expect(await getCardTask(visitor, (await makeDraft()).id, 'es')).toBeNull()
  const { id, revision, editor } = await makePublished()
  await asPerson(backend, editor, (db) => archiveResource(db, { resourceId: id, revision, note: '' }))
  expect(await getCardTask(visitor, id, 'es')).toBeNull()
})

test('the site’s card shows the countries with content', async ({ backend, makePublished }) => {
  await makePublished()
  const { task } = await getSiteCardTask(backend.databases.visitor, 'en')
  expect(task.kind).toBeNull()
  expect(task.tiles.filter(({ isOn }) => isOn).length).toBeGreaterThan(0)
  expect(task.tiles.filter(({ isOn }) => !isOn).length).toBeGreaterThan(0)
})
