import { pathOfAnchor } from '#app/features/resources/model/anchors.ts'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'

/** A field's label by its anchor, with the position of its item in this content: "Step 2 · Before". A removed item has no position. */
export function useAnchorLabel(content: ResourceContent): (anchor: string) => string {
  const { labelOfPath } = useFieldLabels()
  return (anchor) => labelOfPath(pathOfAnchor(content, anchor) ?? anchor.replace(/\[#[^[\]]*\]/, ''))
}
