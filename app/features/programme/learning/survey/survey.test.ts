import { expect, test } from 'vitest'
import { type Answered, countAnswers, proposeGroups } from './count-answers.ts'
import { readAnswers } from './read-answers.ts'
import { type Question, surveySchema } from './schema.ts'

const option = (id: string) => ({ id, text: { es: id, en: id } })
const questions: Question[] = [
  { id: 'one', kind: 'choice', texts: {}, options: ['a', 'b', 'c'].map(option) },
  { id: 'many', kind: 'choices', texts: {}, options: ['a', 'b', 'c'].map(option) },
  { id: 'points', kind: 'scale', texts: {}, options: [] },
  { id: 'words', kind: 'text', texts: {}, options: [] },
]
const read = (pairs: [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  return readAnswers(questions, form)
}

test('answers are read by the kind of their question, and empty ones are left out', () => {
  expect(
    read([
      ['q-one', 'b'],
      ['q-many', 'c'],
      ['q-many', 'a'],
      ['q-many', 'a'],
      ['q-points', '4'],
      ['q-words', '  '],
    ]),
  ).toEqual({ answers: { one: 'b', many: ['c', 'a'], points: 4 }, errors: {} })
})

test('what is not among the options, a point beyond the scale and a long text are refused', () => {
  expect(
    read([
      ['q-one', 'z'],
      ['q-many', 'a'],
      ['q-many', '<b>'],
      ['q-points', '6'],
      ['q-words', 'x'.repeat(20_000)],
    ]).errors,
  ).toEqual({ 'q-one': 'validation.id', 'q-many': 'validation.id', 'q-points': 'validation.id', 'q-words': 'validation.tooLong' })
  expect(read([]).errors).toEqual({ 'q-one': 'validation.surveyEmpty' })
})

const cohort = (rows: [country: string, many: string[]][]): Answered[] =>
  rows.map(([country, many], index) => ({ member: String(index), name: `P${index}`, country, answers: { many } }))
const many = questions[1] as Question

test('choices are counted by country', () => {
  const counted = countAnswers(
    many,
    cohort([
      ['HND', ['a', 'b']],
      ['HND', ['a']],
      ['PER', ['a', 'gone']],
    ]),
  )
  expect(counted).toEqual([
    { key: 'a', total: 3, byCountry: { HND: 2, PER: 1 } },
    { key: 'b', total: 1, byCountry: { HND: 1 } },
    { key: 'c', total: 0, byCountry: {} },
  ])
})

test('everybody is in one group; small groups and those without an answer are one group at the end', () => {
  const people = cohort([
    ['HND', ['b', 'c']],
    ['PER', ['c']],
    ['PER', ['c', 'a']],
    ['URY', ['a']],
    ['URY', []],
  ])
  expect(proposeGroups(many, people).map(({ key, people: members }) => [key, members.map(({ name }) => name)])).toEqual([
    ['c', ['P0', 'P1', 'P2']],
    [null, ['P3', 'P4']],
  ])
})

test('a question with options has as many in each language, and two at least', () => {
  const add = (changes: object) =>
    surveySchema
      .safeParse({ intent: 'add-question', kind: 'choice', textEs: '¿Cuál?', textEn: 'Which?', ...changes })
      .error?.issues.map(({ path, message }) => [path.join('.'), message])
  expect(add({ optionsEs: 'uno\n\ndos', optionsEn: 'one\r\ntwo' })).toBeUndefined()
  expect(add({ optionsEs: 'uno', optionsEn: 'one' })).toEqual([['optionsEs', 'validation.surveyOptions']])
  expect(add({ optionsEs: 'uno\ndos', optionsEn: 'one' })).toEqual([['optionsEn', 'validation.surveyOptionsDiffer']])
  expect(add({ kind: 'text', optionsEs: '', optionsEn: '' })).toBeUndefined()
})
