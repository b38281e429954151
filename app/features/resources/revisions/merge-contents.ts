/**
 * Merges the edits of two people who began with the same version. Each text, in each language, and each value is compared separately: a
 * change by one person is taken, conflicting changes are returned for the user to resolve.
 */

import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { childOf, haveKeys, isBranch, isSame, isTextByLanguage, itemOf, keyOf } from './content-shape.ts'

/**
 * A conflict: both changed the same value, differently. `anchor` names the field (features/resources/model/anchors.ts), `language` the text
 * in it. If one person removed an item that the other edited, the removed version is undefined; if both reordered a list, the three values
 * are the lists' keys.
 */
export type Conflict = {
  anchor: string
  language: Language | null
  kind: 'value' | 'removed' | 'order'
  base: unknown
  mine: unknown
  theirs: unknown
}

/** In a conflict the content holds my version; an item that one person edited is kept. */
export type Merge = { content: ResourceContent; conflicts: Conflict[] }

type ThreeVersions<T = unknown> = { base: T; mine: T; theirs: T }
type Found = { value: unknown; conflicts: Conflict[] }

export function mergeContents({ base, mine, theirs }: ThreeVersions<ResourceContent>): Merge {
  const { value, conflicts } = merge('', { base, mine, theirs })
  return { content: value as ResourceContent, conflicts }
}

function merge(anchor: string, versions: ThreeVersions): Found {
  const { base, mine, theirs } = versions
  if (isSame(mine, theirs) || isSame(theirs, base)) return settled(mine)
  if (isSame(mine, base)) return settled(theirs)
  const all = [base, mine, theirs]
  if (all.every((value) => value === undefined || isTextByLanguage(value))) return mergeTexts(anchor, versions)
  if (isBranch(mine) && isBranch(theirs)) return mergeBranches(anchor, { base: isBranch(base) ? base : {}, mine, theirs })
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const lists = { base: Array.isArray(base) ? base : [], mine, theirs }
    if (haveKeys(lists.base, mine, theirs)) return mergeLists(anchor, lists)
  }
  return { value: mine, conflicts: [{ anchor, language: null, kind: 'value', ...versions }] }
}

const settled = (value: unknown): Found => ({ value, conflicts: [] })

function mergeTexts(anchor: string, versions: ThreeVersions): Found {
  const of = (value: unknown, language: string) => (value as Record<string, string> | undefined)?.[language]
  const languages = new Set([versions.base, versions.mine, versions.theirs].flatMap((value) => Object.keys(value ?? {}))) as Set<Language>
  const merged = [...languages].map((language) => {
    const texts = { base: of(versions.base, language), mine: of(versions.mine, language), theirs: of(versions.theirs, language) }
    const { value, conflicts } = merge(anchor, texts)
    return { language, value, conflicts: conflicts.map((conflict): Conflict => ({ ...conflict, language })) }
  })
  return {
    value: Object.fromEntries(merged.flatMap(({ language, value }) => (value === undefined ? [] : [[language, value]]))),
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
  }
}

function mergeBranches(anchor: string, { base, mine, theirs }: ThreeVersions<Record<string, unknown>>): Found {
  const keys = [...new Set([base, mine, theirs].flatMap(Object.keys))]
  const merged = keys.map((key) => ({
    key,
    ...merge(childOf(anchor, key), { base: base[key], mine: mine[key], theirs: theirs[key] }),
  }))
  return {
    value: Object.fromEntries(merged.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]]))),
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
  }
}

function mergeLists(anchor: string, lists: ThreeVersions<unknown[]>): Found {
  const maps = { base: byKey(lists.base), mine: byKey(lists.mine), theirs: byKey(lists.theirs) }
  const conflicts: Conflict[] = []
  const kept = new Map<string, unknown>()
  for (const key of new Set([...maps.mine.keys(), ...maps.theirs.keys()])) {
    const versions = { base: maps.base.get(key), mine: maps.mine.get(key), theirs: maps.theirs.get(key) }
    if (versions.mine !== undefined && versions.theirs !== undefined) {
      const { value, conflicts: inside } = merge(itemOf(anchor, key), versions)
      kept.set(key, value)
      conflicts.push(...inside)
      continue
    }
    const remaining = versions.mine ?? versions.theirs
    if (versions.base === undefined) kept.set(key, remaining)
    else if (!isSame(remaining, versions.base)) {
      kept.set(key, remaining)
      conflicts.push({ anchor: itemOf(anchor, key), language: null, kind: 'removed', ...versions })
    }
  }
  const { keys, orderConflict } = mergeOrder(anchor, lists, kept)
  return { value: keys.map((key) => kept.get(key)), conflicts: orderConflict ? [orderConflict, ...conflicts] : conflicts }
}

const byKey = (list: unknown[]) => new Map(list.map((item) => [keyOf(item), item]))

/** Items common to all three follow the order of the person who moved them; an item that only one has follows its predecessor. */
function mergeOrder(anchor: string, lists: ThreeVersions<unknown[]>, kept: Map<string, unknown>) {
  const orders = { base: lists.base.map(keyOf), mine: lists.mine.map(keyOf), theirs: lists.theirs.map(keyOf) }
  const shared = new Set(orders.base.filter((key) => orders.mine.includes(key) && orders.theirs.includes(key)))
  const common = (keys: string[]) => keys.filter((key) => shared.has(key))
  const [base, mine, theirs] = [common(orders.base), common(orders.mine), common(orders.theirs)]
  const orderConflict: Conflict | null =
    isSame(mine, base) || isSame(theirs, base) || isSame(mine, theirs)
      ? null
      : { anchor, language: null, kind: 'order', base: orders.base, mine: orders.mine, theirs: orders.theirs }
  const spine = isSame(mine, base) ? theirs : mine
  const runs = [runsOf(orders.mine, shared, kept), runsOf(orders.theirs, shared, kept)]
  const placed = new Set<string>()
  const after = (key: string): string[] =>
    runs
      .map((run) => run.get(key) ?? [])
      // The order of two additions at one place must not depend on who saves first.
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
      .flat()
      .filter((added) => !placed.has(added) && placed.add(added))
  return { orderConflict, keys: [...after(atStart), ...spine.flatMap((key) => [key, ...after(key)])] }
}

const atStart = '\0'

/** The keys that are not shared, in order, by the shared key before them. */
function runsOf(order: string[], shared: Set<string>, kept: Map<string, unknown>): Map<string, string[]> {
  const runs = new Map<string, string[]>()
  let last = atStart
  for (const key of order) {
    if (shared.has(key)) last = key
    else if (kept.has(key)) runs.set(last, [...(runs.get(last) ?? []), key])
  }
  return runs
}
