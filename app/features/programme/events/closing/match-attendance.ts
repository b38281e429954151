/** Compares a list of participants with the registrations of an event. Nothing is guessed: what is not certain is asked. */
import { foldText } from '#app/lib/fold-text.ts'
import type { ListedPerson } from './parse-attendance.ts'

export type Registered = { id: string; name: string }
/** A person of the list who may be one of these; `likely` is the one whose name is the same, if there is only one. */
export type HalfMatch = ListedPerson & { candidates: string[]; likely: string | null }
export type Matched = { byEmail: string[]; byName: string[]; half: HalfMatch[]; unknown: ListedPerson[] }

/** A word that more names have than this is not looked up. */
const maxSharing = 100
const maxCandidates = 20
/** Names compared for one list. Beyond, only equal names are found: a list of 60,000 rows stays a matter of milliseconds. */
const maxComparisons = 500_000

/**
 * `byAddress` has the registrations of the addresses of the list. A name alone matches if it is the only one of its kind on both sides and
 * nothing speaks against it; the same name with another address, a name that is a part of another, and two people of one name are asked.
 */
export function matchAttendance(
  people: readonly ListedPerson[],
  registered: readonly Registered[],
  byAddress: ReadonlyMap<string, string>,
): Matched {
  const byEmail = new Set(people.flatMap(({ email }) => (email && byAddress.get(email)) || []))
  const rest = people.filter(({ email }) => !email || !byAddress.has(email))
  const names = indexNames(registered.filter(({ id }) => !byEmail.has(id)))
  const counted = new Set(registered.filter(({ id }) => byEmail.has(id)).map(({ name }) => foldText(name)))
  const times = countOf(rest.map(({ name }) => foldText(name)))
  const budget = { left: maxComparisons }
  const found: Matched = { byEmail: [...byEmail], byName: [], half: [], unknown: [] }
  for (const person of rest) {
    const name = foldText(person.name)
    const same = names.equal.get(name) ?? []
    const [only] = same
    if (only && same.length === 1 && times.get(name) === 1 && person.email === null) found.byName.push(only)
    else {
      const candidates = same.length > 0 ? same.slice(0, maxCandidates) : findSimilar(name, names, budget)
      if (candidates.length > 0) found.half.push({ ...person, candidates, likely: same.length === 1 ? (only ?? null) : null })
      // The second device of a person who is counted by their address.
      else if (!name || person.email !== null || !counted.has(name)) found.unknown.push(person)
    }
  }
  return found
}

type Names = { equal: Map<string, string[]>; words: Map<string, { id: string; words: Set<string> }[]> }

function indexNames(registered: readonly Registered[]): Names {
  const names: Names = { equal: new Map(), words: new Map() }
  for (const { id, name } of registered) {
    const folded = foldText(name)
    if (!folded) continue
    push(names.equal, folded, id)
    const words = new Set(folded.split(' '))
    for (const word of words) push(names.words, word, { id, words })
  }
  return names
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Registrations of which all words of the name, two or more, are in the other name, in any order. */
function findSimilar(name: string, { words: index }: Names, budget: { left: number }): string[] {
  const words = new Set(name.split(' ').slice(0, 12))
  if (words.size < 2 || budget.left <= 0) return []
  const lists = [...words].flatMap((word) => {
    const list = index.get(word) ?? []
    return list.length <= maxSharing ? list : []
  })
  budget.left -= lists.length
  const contains = (all: ReadonlySet<string>, part: ReadonlySet<string>) => part.size > 1 && [...part].every((word) => all.has(word))
  const found = new Set(lists.filter((one) => contains(one.words, words) || contains(words, one.words)).map(({ id }) => id))
  return [...found].slice(0, maxCandidates)
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
