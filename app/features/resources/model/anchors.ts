/**
 * The stable name of a field: `ledger[#k3x].before` names the item by its id, whereas a path (`ledger[0].before`) names its position and
 * changes when items are moved or added. Comments, changes and translations store anchors.
 */
import { getAt } from './paths.ts'
import type { ResourceContent } from './schema.ts'

const idAt = (content: ResourceContent, list: string, index: number): string | null =>
  (getAt(content, `${list}[${index}]`) as { id?: string } | undefined)?.id ?? null

/** Null if the path does not lead to an item. */
export function anchorOf(content: ResourceContent, path: string): string | null {
  const [, list, index, rest = ''] = /^([^[]+)\[(\d+)\](.*)$/.exec(path) ?? []
  if (!list) return path
  const id = idAt(content, list, Number(index))
  return id === null ? null : `${list}[#${id}]${rest}`
}

/** The path of the anchor's field in this content; null if its item was removed. */
export function pathOfAnchor(content: ResourceContent, anchor: string): string | null {
  const [, list, id, rest = ''] = /^([^[]+)\[#([^[\]]+)\](.*)$/.exec(anchor) ?? []
  if (!list) return anchor
  const items = getAt(content, list)
  const place = Array.isArray(items) ? items.findIndex((item: { id?: string }) => item.id === id) : -1
  return place < 0 ? null : `${list}[${place}]${rest}`
}

/** The field's name in the description of the form, without its item: `ledger.before`. It is the key of its label. */
export const fieldNameOf = (anchor: string): string => anchor.replace(/\[[^[\]]*\]/g, '')
