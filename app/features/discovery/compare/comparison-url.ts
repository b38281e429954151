/**
 * Reads the address of a comparison, `?r={slug}&r={slug}`. Addresses are shared, shortened and mistyped, so reading never fails: what
 * cannot be compared is left out and listed.
 */
import type { Kind } from '#app/features/core/kinds/kinds.ts'

/** Maximum number of columns. */
export const maxCompared = 4
/** Maximum number of slugs that are looked up; a person does not send more. */
const maxLookups = 8
const slugPattern = /^[a-z0-9-]{2,80}$/
/** Characters of a mistyped slug that the page shows. */
const shown = 60

/** `kind` is set if the slug belongs to a resource of another kind. */
export type Ignored = { slug: string; why: 'unknown' | 'otherKind' | 'repeated' | 'tooMany'; kind?: Kind }
export type Asked = { slugs: string[]; ignored: Ignored[] }

export function parseComparisonUrl(params: URLSearchParams): Asked {
  const slugs: string[] = []
  const ignored: Ignored[] = []
  for (const value of params.getAll('r')) {
    const slug = value.trim().toLowerCase()
    const why = slugs.includes(slug) ? 'repeated' : !slugPattern.test(slug) ? 'unknown' : slugs.length === maxLookups ? 'tooMany' : null
    if (slug === '') continue
    if (why === null) slugs.push(slug)
    else if (ignored.length < maxLookups) ignored.push({ slug: shorten(slug), why })
  }
  return { slugs, ignored }
}

const shorten = (value: string) =>
  [...value.toWellFormed()].length > shown ? `${[...value.toWellFormed()].slice(0, shown).join('')}…` : value.toWellFormed()

/** The address of the comparison of these slugs, in this order. */
export const comparePath = (path: string, slugs: readonly string[]): string =>
  slugs.length > 0 ? `${path}?${new URLSearchParams(slugs.map((slug) => ['r', slug]))}` : path
