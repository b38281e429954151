/** The picture that the answers of a cohort give: numbers by country, and proposed groups. Pure. */
import type { Answers } from './read-answers.ts'
import { type Question, scale } from './schema.ts'

export type Answered = { member: string; name: string; country: string; answers: Answers }
/** `key` is the id of an option, or a point of the scale. */
export type Count = { key: string; total: number; byCountry: Record<string, number> }

/** What can be chosen in a question, in its order; empty for a text. */
export const keysOf = ({ kind, options }: Question): string[] =>
  kind === 'scale' ? scale.map(String) : kind === 'text' ? [] : options.map(({ id }) => id)

const chosenIn = (question: Question, answers: Answers): string[] => [answers[question.id] ?? []].flat().map(String)

/** How many people of each country chose what. */
export function countAnswers(question: Question, answered: readonly Answered[]): Count[] {
  const counts = new Map(keysOf(question).map((key): [string, Count] => [key, { key, total: 0, byCountry: {} }]))
  for (const { country, answers } of answered)
    for (const key of chosenIn(question, answers)) {
      const count = counts.get(key)
      if (!count) continue
      count.total += 1
      count.byCountry[country] = (count.byCountry[country] ?? 0) + 1
    }
  return [...counts.values()]
}

/** A group with fewer people cannot work on its own. */
export const smallestGroup = 3

/** `key` is null for those who are in no group of their own. */
export type Group = { key: string | null; people: Answered[] }

/**
 * Everybody is in one group: that of what they chose; of several choices, that of the one which most people of the cohort chose. Groups with
 * fewer than three people, and those who did not answer the question, are one group at the end.
 */
export function proposeGroups(question: Question, answered: readonly Answered[]): Group[] {
  const totals = new Map(countAnswers(question, answered).map(({ key, total }) => [key, total]))
  const order = keysOf(question)
  const keyOf = ({ answers }: Answered): string | null =>
    chosenIn(question, answers)
      .filter((key) => totals.has(key))
      .sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || order.indexOf(a) - order.indexOf(b))[0] ?? null
  const byKey = Map.groupBy(answered, keyOf)
  const groups = order.flatMap((key) => {
    const people = byKey.get(key) ?? []
    return people.length >= smallestGroup ? [{ key, people }] : []
  })
  const placed = new Set(groups.flatMap(({ people }) => people))
  const others = answered.filter((one) => !placed.has(one))
  return others.length > 0 ? [...groups, { key: null, people: others }] : groups
}
