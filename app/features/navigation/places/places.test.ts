import { expect, test } from 'vitest'
import { waitingKeys } from './count-waiting.server.ts'
import { currentOf, groupsFor, placePath, shownGroups } from './places.ts'

const keysOf = (groups: ReturnType<typeof groupsFor>) => groups.map(({ key }) => key)
const placesOf = (groups: ReturnType<typeof groupsFor>) => groups.flatMap(({ places }) => places.map(({ key }) => key))
const place = (key: string) => {
  const found = groupsFor({ role: 'admin' })
    .flatMap(({ places }) => places)
    .find((one) => one.key === key)
  if (!found) throw new Error(`No place ${key}`)
  return found
}

test('editors see every group that has a place, and none that is empty', () => {
  expect(keysOf(shownGroups({ role: 'editor' }))).toEqual([
    'start',
    'editorial',
    'translation',
    'vocabulary',
    'media',
    'people',
    'programme',
    'discovery',
    'outreach',
    'own',
  ])
})

test('members and officials see their own workspace only, members without what is for those who share', () => {
  expect(placesOf(shownGroups({ role: 'member' }))).toEqual([
    'start',
    'workspace',
    'ownQuestions',
    'ownFollowing',
    'ownLearning',
    'savedSearches',
    'profile',
  ])
  expect(placesOf(shownGroups({ role: 'official' }))).toEqual([
    'start',
    'workspace',
    'myTranslations',
    'updateItems',
    'ownQuestions',
    'ownExchanges',
    'ownContacts',
    'ownFollowing',
    'ownLearning',
    'savedSearches',
    'profile',
  ])
})

test('what is started is found, not shown; a new concept is for administrators', () => {
  expect(placesOf(groupsFor({ role: 'official' }))).toContain('newResource')
  expect(placesOf(groupsFor({ role: 'member' }))).not.toContain('newResource')
  expect(placesOf(groupsFor({ role: 'editor' }))).not.toContain('newConcept')
  expect(placesOf(groupsFor({ role: 'admin' }))).toContain('newConcept')
  expect(placesOf(shownGroups({ role: 'admin' }))).not.toContain('newConcept')
})

test('no place is there twice, and every count has its place', () => {
  const all = placesOf(groupsFor({ role: 'admin' }))
  expect(new Set(all).size).toBe(all.length)
  expect([...all, ...placesOf(groupsFor({ role: 'official' }))]).toEqual(expect.arrayContaining([...waitingKeys]))
})

test('a page marks its place, a page within it too, and a part of a page never', () => {
  expect(currentOf(place('people'), 'people')).toBe('page')
  expect(currentOf(place('people'), 'handOver')).toBe('true')
  expect(currentOf(place('people'), 'institutions')).toBeUndefined()
  expect(currentOf(place('verification'), 'people')).toBeUndefined()
  expect(placePath(place('verification'), 'es')).toBe('/es/gestion/personas#requests')
})

test('every page of both areas marks one place', () => {
  const places = groupsFor({ role: 'admin' }).flatMap((group) => group.places)
  for (const here of [
    'review',
    'serviceTarget',
    'translate',
    'mediaFile',
    'newConcept',
    'person',
    'update',
    'draftPart',
    'translateOwn',
  ] as const)
    expect(places.filter((one) => !one.isAction && currentOf(one, here)).length, here).toBe(1)
})
