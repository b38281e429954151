import { expect, test } from 'vitest'
import { broaderPath, narrowerOf, siblingsOf, toTree } from './tree.ts'

const protection = { slug: 'social-protection', broader: null }
const nonContributory = { slug: 'non-contributory', broader: 'social-protection' }
const pensions = { slug: 'non-contributory-pensions', broader: 'non-contributory' }
const care = { slug: 'care-systems', broader: 'social-protection' }
const health = { slug: 'health', broader: null }
const all = [protection, nonContributory, pensions, care, health]
const slugs = (concepts: { slug: string }[]) => concepts.map(({ slug }) => slug)

test('narrower concepts are below their broader one, in the order of the thesaurus', () => {
  const [first, second] = toTree(all)
  expect(first?.concept).toBe(protection)
  expect(slugs(first?.narrower.map(({ concept }) => concept) ?? [])).toEqual(['non-contributory', 'care-systems'])
  expect(first?.narrower[0]?.narrower[0]?.concept).toBe(pensions)
  expect(second?.concept).toBe(health)
})

test('a concept whose broader one is missing is at the top', () => {
  expect(slugs(toTree([pensions]).map(({ concept }) => concept))).toEqual(['non-contributory-pensions'])
})

test('the broader path begins at the top and does not contain the concept itself', () => {
  expect(slugs(broaderPath(all, 'non-contributory-pensions'))).toEqual(['social-protection', 'non-contributory'])
  expect(broaderPath(all, 'health')).toEqual([])
})

test('a cycle of broader concepts does not hang the page', () => {
  const circle = [
    { slug: 'a', broader: 'b' },
    { slug: 'b', broader: 'a' },
  ]
  expect(toTree(circle)).toEqual([])
  expect(broaderPath(circle, 'a')).toHaveLength(2)
})

test('narrower concepts are only those directly below', () => {
  expect(slugs(narrowerOf(all, 'social-protection'))).toEqual(['non-contributory', 'care-systems'])
})

test('siblings share the broader concept; concepts at the top have none', () => {
  expect(slugs(siblingsOf(all, 'non-contributory'))).toEqual(['care-systems'])
  expect(siblingsOf(all, 'health')).toEqual([])
})
