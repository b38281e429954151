/** How a resource and its texts are called in an XLIFF file. https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html */

export const xliffNamespace = 'urn:oasis:names:tc:xliff:document:2.0'
/** XLIFF 2.0 and 2.1 share one; 2.2 has another, for the same elements. */
export const xliffNamespaces: readonly string[] = [xliffNamespace, 'urn:oasis:names:tc:xliff:document:2.2']
/** Largest file taken, in bytes: the longest resource in both languages with all its marks is a fifth of it. */
export const largestXliff = 4_000_000

/** `original` of the file: which resource, and which revision its texts are of. */
export const originalOf = (id: string, revision: number): string => `caja:${id}/${revision}`

export function parseOriginal(original: string): { id: string; revision: number } | null {
  const [, id, revision] = /^caja:([0-9a-f-]{36})\/([1-9]\d{0,8})$/.exec(original) ?? []
  return id && revision ? { id, revision: Number(revision) } : null
}

/** A unit is named by its anchor, as an NMTOKEN: `ledger[#k3x].before` is `ledger:k3x:.before`. */
export const unitOf = (anchor: string): string => anchor.replace(/\[#([^[\]]+)\]/, ':$1:')
export const anchorOfUnit = (unit: string): string => unit.replace(/^([^:]+):([^:]+):/, '$1[#$2]')

/** The language of a tag without region or script: `en` of `en-US`, `EN_us` and `en`. Tools add the region they work in. */
export const languageOfTag = (tag: string): string => (tag.trim().split(/[-_]/)[0] ?? '').toLowerCase()
