/**
 * A field's name that lasts: `ledger[#k3x].before` names the item by its id, where a path (`ledger[0].before`) names it by
 * its place and means another one as soon as somebody moves or adds an item. Comments, changes and translations hold anchors.
 */
import { getAt } from './paths.ts'
import type { ResourceContent } from './schema.ts'

const idAt = (content: ResourceContent, list: string, index: number): string | null =>
  (getAt(content, `${list}[${index}]`) as { id?: string } | undefined)?.id ?? null

/** Null where the path leads to no item. */
export function anchorOf(content: ResourceContent, path: string): string | null {
  const [, list, index, rest = ''] = /^([^[]+)\[(\d+)\](.*)$/.exec(path) ?? []
  if (!list) return path
  const id = idAt(content, list, Number(index))
  return id === null ? null : `${list}[#${id}]${rest}`
}

/** Where the anchor's field stands in this content; null if its item is gone. */
export function pathOfAnchor(content: ResourceContent, anchor: string): string | null {
  const [, list, id, rest = ''] = /^([^[]+)\[#([^[\]]+)\](.*)$/.exec(anchor) ?? []
  if (!list) return anchor
  const items = getAt(content, list)
  const place = Array.isArray(items) ? items.findIndex((item: { id?: string }) => item.id === id) : -1
  return place < 0 ? null : `${list}[${place}]${rest}`
}

/** The field as the parts of the form know it, whatever item it is in: `ledger.before`. The key of its label. */
export const fieldNameOf = (anchor: string): string => anchor.replace(/\[[^[\]]*\]/g, '')
