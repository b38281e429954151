/** The fields of a resource that a comment may stand at, and what is written there now. */
import { anchorOf, pathOfAnchor } from '../anchors.ts'
import { type PartName, partsOf } from '../parts.ts'
import { getAt } from '../paths.ts'
import { isBranch, isTextByLanguage } from '../revisions/content-shape.ts'
import type { ResourceContent } from '../schema.ts'

export type CommentField = { part: PartName; anchor: string; path: string }

export const fieldsToComment = (content: ResourceContent): CommentField[] =>
  partsOf[content.kind].flatMap((part) =>
    part.fields.flatMap((field): CommentField[] => {
      if (field.type !== 'list') return [{ part: part.name, anchor: field.name, path: field.name }]
      const items = (getAt(content, field.name) as unknown[] | undefined) ?? []
      return items.flatMap((_, index) =>
        field.item.flatMap((inner): CommentField[] => {
          const path = `${field.name}[${index}].${inner.name}`
          const anchor = anchorOf(content, path)
          return anchor ? [{ part: part.name, anchor, path }] : []
        }),
      )
    }),
  )

/** The text at an anchor, in the original language; a value as it is written; null where its item is gone. */
export function textAtAnchor(content: ResourceContent, anchor: string): string | null {
  const path = pathOfAnchor(content, anchor)
  if (path === null) return null
  const value = getAt(content, path)
  if (isTextByLanguage(value)) return value[content.originalLanguage] ?? ''
  if (Array.isArray(value)) return value.some(isBranch) ? '' : value.join(', ')
  return value === null || value === undefined || isBranch(value) ? '' : String(value)
}
