/**
 * What an address of the comparison asks: `?r={slug}&r={slug}`. Addresses are shared, shortened and mistyped, so reading one
 * never fails: what cannot be compared is left out and named.
 */
import type { Kind } from '#app/features/core/kinds/kinds.ts'

/** More columns than this nobody reads, on paper or on a screen. */
export const mostCompared = 4
/** Addresses that are looked up at all; more is not a person asking. */
const mostAsked = 8
const slugPattern = /^[a-z0-9-]{2,80}$/
/** Of a mistyped address, as much as is said back, in characters. */
const shown = 60

/** `kind` is there where the address is that of something other than an experience. */
export type Ignored = { slug: string; why: 'unknown' | 'otherKind' | 'repeated' | 'tooMany'; kind?: Kind }
export type Asked = { slugs: string[]; ignored: Ignored[] }

export function parseComparisonUrl(params: URLSearchParams): Asked {
  const slugs: string[] = []
  const ignored: Ignored[] = []
  for (const value of params.getAll('r')) {
    const slug = value.trim().toLowerCase()
    const why = slugs.includes(slug) ? 'repeated' : !slugPattern.test(slug) ? 'unknown' : slugs.length === mostAsked ? 'tooMany' : null
    if (slug === '') continue
    if (why === null) slugs.push(slug)
    else if (ignored.length < mostAsked) ignored.push({ slug: shorten(slug), why })
  }
  return { slugs, ignored }
}

const shorten = (value: string) =>
  [...value.toWellFormed()].length > shown ? `${[...value.toWellFormed()].slice(0, shown).join('')}…` : value.toWellFormed()

/** The address that compares these, in this order. */
export const comparePath = (path: string, slugs: readonly string[]): string =>
  slugs.length > 0 ? `${path}?${new URLSearchParams(slugs.map((slug) => ['r', slug]))}` : path
