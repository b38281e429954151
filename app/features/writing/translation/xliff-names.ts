/** Names in an XLIFF file. https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html */

export const xliffNamespace = 'urn:oasis:names:tc:xliff:document:2.0'
/** XLIFF 2.0 and 2.1 have the same namespace; 2.2 has another one for the same elements. */
export const xliffNamespaces: readonly string[] = [xliffNamespace, 'urn:oasis:names:tc:xliff:document:2.2']
/** Maximum file size in bytes: five times the longest resource in both languages with all annotations. */
export const largestXliff = 4_000_000

/** Value of the file's `original`: the resource and the revision of its texts. */
export const originalOf = (id: string, revision: number): string => `caja:${id}/${revision}`

export function parseOriginal(original: string): { id: string; revision: number } | null {
  const [, id, revision] = /^caja:([0-9a-f-]{36})\/([1-9]\d{0,8})$/.exec(original) ?? []
  return id && revision ? { id, revision: Number(revision) } : null
}

/** A unit id is the anchor as an NMTOKEN: `ledger[#k3x].before` is `ledger:k3x:.before`. */
export const unitOf = (anchor: string): string => anchor.replace(/\[#([^[\]]+)\]/, ':$1:')
export const anchorOfUnit = (unit: string): string => unit.replace(/^([^:]+):([^:]+):/, '$1[#$2]')

/** The language of a tag without region or script: `en` for `en-US`, `EN_us` and `en`. Tools add their region. */
export const languageOfTag = (tag: string): string => (tag.trim().split(/[-_]/)[0] ?? '').toLowerCase()
