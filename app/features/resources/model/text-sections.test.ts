import { expect, test } from 'vitest'
import { experienceParts, isTextSection } from './text-sections.ts'

test('the long texts of an experience have a section each, in the order of the form', () => {
  const known = ['context', 'whatWasDone', 'lessons', 'differently']
  expect(experienceParts.flatMap(({ texts }) => texts).filter((name) => known.includes(name))).toEqual(known)
})

test('a text in a group, a short text and a list are no section of their own', () => {
  for (const name of ['cost.description', 'summary', 'ledger']) expect(isTextSection(name), name).toBe(false)
})
