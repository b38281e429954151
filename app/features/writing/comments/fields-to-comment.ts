/** The fields of a resource that can be commented on, and their current values. */
import { anchorOf, fieldNameOf, pathOfAnchor } from '#app/features/resources/model/anchors.ts'
import { fieldsByName, isLocalized, type PartName, partsOf } from '#app/features/resources/model/parts.ts'
import { getAt } from '#app/features/resources/model/paths.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { isBranch, isTextByLanguage } from '#app/features/resources/revisions/content-shape.ts'

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

/** The text at an anchor in the original language, or another value as a string; null if its item was removed. */
export function textAtAnchor(content: ResourceContent, anchor: string): string | null {
  const path = pathOfAnchor(content, anchor)
  if (path === null) return null
  const value = getAt(content, path)
  if (isTextByLanguage(value)) return value[content.originalLanguage] ?? ''
  if (Array.isArray(value)) return value.some(isBranch) ? '' : value.join(', ')
  return value === null || value === undefined || isBranch(value) ? '' : String(value)
}

const fieldAt = (content: ResourceContent, anchor: string) => fieldsByName(content.kind).get(fieldNameOf(anchor))

/** True if the value at the anchor is a code (of a concept, a country, a source), which is shown by its label. */
export function isCodeAt(content: ResourceContent, anchor: string): boolean {
  const field = fieldAt(content, anchor)
  return field !== undefined && !isLocalized(field) && field.type !== 'plain' && field.type !== 'lines' && field.type !== 'url'
}

/** Parses a quoted text (made by `textAtAnchor`) back into its value. */
export function valueOfQuote(content: ResourceContent, anchor: string, quote: string): unknown {
  switch (fieldAt(content, anchor)?.type) {
    case 'concepts':
    case 'countries':
      return quote.split(', ').filter(Boolean)
    case 'number':
    case 'year':
      return quote === '' ? null : Number(quote)
    case 'checkbox':
      return quote === 'true'
    default:
      return quote
  }
}

/** Open comments by others than the draft's author: requests to the author. */
export const openRequests = <Comment extends { replyTo: string | null; resolvedAt: unknown; isOwn: boolean }>(
  comments: readonly Comment[],
): Comment[] => comments.filter(({ replyTo, resolvedAt, isOwn }) => !replyTo && !resolvedAt && !isOwn)
