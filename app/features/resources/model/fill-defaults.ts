import { kinds } from '#app/features/core/kinds/kinds.ts'
import { type ResourceContent, resourceContent } from './schema.ts'

type Group = Record<string, unknown>
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)

const empty = new Map(kinds.map((kind) => [kind, resourceContent.parse({ kind, originalLanguage: 'es' }) as Group]))

/**
 * Stored content with the defaults of fields that were added to the schema after it was saved, also in groups such as `cost`. Items of lists
 * stay as they are. For pages that are read often: it checks nothing, and costs a fraction of a parse.
 */
export const fillDefaults = <Content extends ResourceContent>(stored: Content): Content => {
  const filled: Group = { ...empty.get(stored.kind), ...stored }
  for (const [name, value] of Object.entries(empty.get(stored.kind) ?? {}))
    if (isGroup(value)) filled[name] = { ...value, ...(filled[name] as Group) }
  return filled as Content
}
