/** A word for an address: lower-case ASCII letters, digits and hyphens, at most 70 characters, never empty. */
export function toSlug(text: string): string {
  const slug = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 70)
    .replace(/-+$/, '')
  return slug.length >= 2 ? slug : `caja-${slug || 'nuevo'}`
}
