import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { partsOf } from '#app/features/resources/model/parts.ts'

/** The part of the form with a resource's field: `sources[2].url` of an experience is in the part "results". */
export function partOfPath(kind: Kind, path: string): string {
  const first = path.split(/[.[]/)[0] ?? ''
  const part = partsOf[kind].find(({ fields }) => fields.some(({ name }) => name === first || name.startsWith(`${first}.`)))
  // Files and external videos have a part of their own.
  return part?.name ?? 'files'
}
