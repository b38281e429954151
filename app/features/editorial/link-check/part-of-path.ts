import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { partsOf } from '#app/features/resources/model/parts.ts'

/** The part of the form in which a field of a resource is edited: `sources[2].url` of an experience is among its results. */
export function partOfPath(kind: Kind, path: string): string {
  const first = path.split(/[.[]/)[0] ?? ''
  const part = partsOf[kind].find(({ fields }) => fields.some(({ name }) => name === first || name.startsWith(`${first}.`)))
  // Files and external videos have a page of their own kind.
  return part?.name ?? 'files'
}
