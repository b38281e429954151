/** Compares two versions of a resource, field by field and language by language, in the order of the form. */

import { fieldNameOf } from '#app/features/resources/model/anchors.ts'
import { type PartName, partsOf } from '#app/features/resources/model/parts.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { childOf, haveKeys, isBranch, isSame, isTextByLanguage, itemOf, keyOf } from './content-shape.ts'

/** `added` and `removed` are whole items of a list; `moved` is a reordered list, with the list as `before` and `after`. */
export type Change = {
  anchor: string
  part: PartName
  language: Language | null
  kind: 'changed' | 'added' | 'removed' | 'moved'
  before: unknown
  after: unknown
}

type Found = Omit<Change, 'part'>

export function findChanges(before: ResourceContent, after: ResourceContent): Change[] {
  const order = partsOf[after.kind].flatMap((part) => part.fields.map(({ name }) => ({ name, part: part.name })))
  const placeOf = (anchor: string) => {
    const name = fieldNameOf(anchor)
    const place = order.findIndex((field) => name === field.name || name.startsWith(`${field.name}.`) || field.name.startsWith(`${name}.`))
    return place < 0 ? order.length : place
  }
  return walk('', before, after)
    .map((change, index) => ({ ...change, place: placeOf(change.anchor), index }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ place, index: _, ...change }) => ({ ...change, part: order[place]?.part ?? 'files' }))
}

function walk(anchor: string, before: unknown, after: unknown): Found[] {
  if (isSame(before, after)) return []
  if ((before === undefined || isTextByLanguage(before)) && isTextByLanguage(after)) {
    const languages = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])] as Language[]
    return languages
      .filter((language) => !isSame(before?.[language], after[language]))
      .map((language) => ({ anchor, language, kind: 'changed', before: before?.[language] ?? '', after: after[language] ?? '' }))
  }
  if (isBranch(before) && isBranch(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      walk(childOf(anchor, key), before[key], after[key]),
    )
  if (isListOfItems(before) && isListOfItems(after) && haveKeys(before, after)) return walkLists(anchor, before, after)
  return [{ anchor, language: null, kind: 'changed', before, after }]
}

/** A list of words (countries, topics) or of caption tracks is one value; a list of items with an id and fields is walked. */
const isListOfItems = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.every((item) => isBranch(item) && typeof item.id === 'string')

function walkLists(anchor: string, before: unknown[], after: unknown[]): Found[] {
  const [old, now] = [new Map(before.map((item) => [keyOf(item), item])), new Map(after.map((item) => [keyOf(item), item]))]
  const stayed = [...now.keys()].filter((key) => old.has(key))
  const moved = !isSame(
    [...old.keys()].filter((key) => now.has(key)),
    stayed,
  )
  return [
    ...(moved ? [{ anchor, language: null, kind: 'moved' as const, before, after }] : []),
    ...[...now].flatMap(([key, item]): Found[] =>
      old.has(key)
        ? walk(itemOf(anchor, key), old.get(key), item)
        : [{ anchor: itemOf(anchor, key), language: null, kind: 'added', before: undefined, after: item }],
    ),
    ...[...old]
      .filter(([key]) => !now.has(key))
      .map(([key, item]): Found => ({ anchor: itemOf(anchor, key), language: null, kind: 'removed', before: item, after: undefined })),
  ]
}
