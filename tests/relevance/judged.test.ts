import { expect, test } from 'vitest'
import { classes } from './judged.ts'
import type { JudgedQuery } from './judged-query.ts'
import { partOf } from './parts.ts'

const queries: readonly JudgedQuery[] = Object.values(classes).flat()

test('no query occurs twice', () => {
  const words = queries.map(({ q }) => q.toLowerCase())
  expect(words.filter((q, index) => words.indexOf(q) !== index)).toEqual([])
})

test('no resource has two grades for one query', () => {
  const twice = queries.filter(({ answers, much = [], touches = [] }) => {
    const names = [...answers, ...much, ...touches]
    return new Set(names).size < names.length
  })
  expect(twice.map(({ q }) => q)).toEqual([])
})

test('every query has a relevant resource', () => {
  expect(queries.filter(({ answers, much = [] }) => answers.length + much.length === 0).map(({ q }) => q)).toEqual([])
})

test('every class has queries of both languages, in similar numbers', () => {
  for (const [name, of] of Object.entries(classes)) {
    const spanish = of.filter(({ language }) => language === 'es').length
    expect(Math.min(spanish, of.length - spanish) / of.length, name).toBeGreaterThan(0.4)
  }
  expect(queries.filter(({ language }) => language === 'es').length / queries.length).toBeCloseTo(0.5, 1)
})

test('about a third is held out, with some of every class', () => {
  expect(queries.filter(({ q }) => partOf(q) === 'held out').length / queries.length).toBeCloseTo(1 / 3, 1)
  for (const [name, of] of Object.entries(classes))
    expect(new Set((of as readonly JudgedQuery[]).map(({ q }) => partOf(q))).size, name).toBe(2)
})
