import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathOfAnchor } from '#app/features/resources/model/anchors.ts'
import { getAt } from '#app/features/resources/model/paths.ts'
import { type Experience, type ResourceContent, resourceContent } from '#app/features/resources/model/schema.ts'
import { afterAll, editsBy, experienceToEdit } from '../../../../tests/factories/edits.ts'
import { isSame, keyOf } from './content-shape.ts'
import { type Change, findChanges } from './find-changes.ts'
import { type Conflict, mergeContents } from './merge-contents.ts'

const base = experienceToEdit()
const write = (content: Experience, changes: Partial<Experience>): ResourceContent => ({ ...content, ...changes })
const step = (content: ResourceContent, id: string) => (content as Experience).ledger.find((item) => item.id === id)
const runs = { numRuns: 400 }
const twoPeople = fc.tuple(editsBy('m'), editsBy('t')).map(([mine, theirs]) => ({
  base,
  mine: afterAll(base, mine),
  theirs: afterAll(base, theirs),
}))

test('changes of two people in different fields are both kept', () => {
  const mine = write(base, { context: { ...base.context, es: 'Lo mío' } })
  const theirs = write(base, { lessons: { ...base.lessons, es: 'Lo de ella' } })
  const merged = mergeContents({ base, mine, theirs })
  expect(merged.conflicts).toEqual([])
  expect(merged.content).toMatchObject({ context: { es: 'Lo mío', en: base.context.en }, lessons: { es: 'Lo de ella' } })
})

test('changes in one field in different languages, or in different fields of one step, do not conflict', () => {
  const ledgerOf = (change: object) => base.ledger.map((item) => (item.id === 's1' ? { ...item, ...change } : item))
  const mine = write(base, { context: { ...base.context, es: 'Lo mío' }, ledger: ledgerOf({ date: '2020' }) })
  const theirs = write(base, { context: { ...base.context, en: 'Hers' }, ledger: ledgerOf({ before: { es: 'Nada' } }) })
  const merged = mergeContents({ base, mine, theirs })
  expect(merged.conflicts).toEqual([])
  expect(merged.content).toMatchObject({ context: { es: 'Lo mío', en: 'Hers' } })
  expect(step(merged.content, 's1')).toMatchObject({ date: '2020', before: { es: 'Nada' } })
})

test('changes of two people in the same text conflict, with the original text', () => {
  const mine = write(base, { context: { ...base.context, es: 'Lo mío' } })
  const theirs = write(base, { context: { ...base.context, es: 'Lo de ella' } })
  expect(mergeContents({ base, mine, theirs })).toEqual({
    content: mine,
    conflicts: [{ anchor: 'context', language: 'es', kind: 'value', base: base.context.es, mine: 'Lo mío', theirs: 'Lo de ella' }],
  })
})

test('a step removed by one and edited by the other stays, with a conflict', () => {
  const mine = write(base, { ledger: base.ledger.filter(({ id }) => id !== 's2') })
  const written = { ...base.ledger[2], before: { es: 'Importa' } }
  const theirs = write(base, { ledger: base.ledger.with(2, written as Experience['ledger'][number]) })
  const merged = mergeContents({ base, mine, theirs })
  expect(step(merged.content, 's2')).toEqual(written)
  expect(merged.conflicts).toEqual([
    { anchor: 'ledger[#s2]', language: null, kind: 'removed', base: base.ledger[2], mine: undefined, theirs: written },
  ])
})

test('a step removed by one and untouched by the other is removed; an added one keeps its position', () => {
  const mine = write(base, { ledger: base.ledger.filter(({ id }) => id !== 's2') })
  const added = { ...base.ledger[0], id: 'n1' } as Experience['ledger'][number]
  const theirs = write(base, { ledger: base.ledger.toSpliced(1, 0, added) })
  const { content, conflicts } = mergeContents({ base, mine, theirs })
  expect(conflicts).toEqual([])
  expect((content as Experience).ledger.map(({ id }) => id)).toEqual(['s0', 'n1', 's1', 's3'])
})

test('topics that each of two added or removed are all merged', () => {
  const merged = mergeContents({
    base,
    mine: write(base, { topics: ['care-systems', 'pensions', 'cash-transfers', 'disability'] }),
    theirs: write(base, { topics: ['care-systems', 'cash-transfers'] }),
  })
  expect(merged).toMatchObject({ content: { topics: ['care-systems', 'cash-transfers', 'disability'] }, conflicts: [] })
})

test('no edit is lost: it is merged, or it is a conflict', () => {
  fc.assert(
    fc.property(twoPeople, (three) => {
      const merged = mergeContents(three)
      const kept = (change: Change) => isIn(merged.content, change) || merged.conflicts.some((conflict) => isAsked(conflict, change))
      expect([...findChanges(base, three.mine), ...findChanges(base, three.theirs)].filter((change) => !kept(change))).toEqual([])
    }),
    runs,
  )
})

test('without a conflict it does not matter who saves first', () => {
  fc.assert(
    fc.property(twoPeople, ({ mine, theirs }) => {
      const one = mergeContents({ base, mine, theirs })
      const other = mergeContents({ base, mine: theirs, theirs: mine })
      expect(other.conflicts.length).toBe(one.conflicts.length)
      if (one.conflicts.length === 0) expect(other.content).toEqual(one.content)
    }),
    runs,
  )
})

test("a person without changes does not change the other's edits", () => {
  fc.assert(
    fc.property(twoPeople, ({ mine }) => {
      expect(mergeContents({ base, mine, theirs: base })).toEqual({ content: mine, conflicts: [] })
      expect(mergeContents({ base, mine: base, theirs: mine })).toEqual({ content: mine, conflicts: [] })
      expect(mergeContents({ base, mine, theirs: mine })).toEqual({ content: mine, conflicts: [] })
    }),
    runs,
  )
})

test('a merge gives a valid resource, with each item once', () => {
  fc.assert(
    fc.property(twoPeople, (three) => {
      const { content } = mergeContents(three)
      expect(resourceContent.parse(content)).toEqual(content)
      const keys = (content as Experience).ledger.map(keyOf)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    runs,
  )
})

/** Whether the content contains the change. */
function isIn(content: ResourceContent, { anchor, language, kind, before, after }: Change): boolean {
  const path = pathOfAnchor(content, anchor)
  const now = path === null ? undefined : getAt(content, path)
  if (kind === 'removed') return now === undefined
  if (kind === 'added') return isSame(now, after)
  if (kind === 'moved') return turnedPairs(keys(before), keys(after)).every(([first, second]) => isBefore(keys(now), first, second))
  if (Array.isArray(after)) {
    const was = before as string[]
    return (
      after.every((word) => was.includes(word) || keys(now).includes(word)) &&
      was.every((word) => after.includes(word) || !keys(now).includes(word))
    )
  }
  return isSame(language ? (now as Record<string, string> | undefined)?.[language] : now, after)
}

const isAsked = (conflict: Conflict, change: Change): boolean =>
  conflict.kind === 'removed'
    ? change.anchor.startsWith(conflict.anchor) || (change.kind === 'moved' && conflict.anchor.startsWith(`${change.anchor}[`))
    : conflict.anchor === change.anchor && (conflict.language === change.language || conflict.kind === 'order')

const keys = (list: unknown): string[] => (Array.isArray(list) ? list.map(keyOf) : [])

/** Pairs of items, in both lists, whose order was reversed, in their new order. */
const turnedPairs = (before: string[], after: string[]): [string, string][] =>
  after.flatMap((first, place) =>
    after
      .slice(place + 1)
      .filter((second) => before.includes(first) && before.includes(second) && !isBefore(before, first, second))
      .map((second): [string, string] => [first, second]),
  )

/** Also true if one of them was removed: then there is no order to keep. */
const isBefore = (list: string[], first: string, second: string): boolean =>
  !list.includes(first) || !list.includes(second) || list.indexOf(first) < list.indexOf(second)
