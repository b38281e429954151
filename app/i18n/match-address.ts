/** Finds the address of a path, however it is spelled. */
import { type AddressName, addresses } from './addresses.ts'
import { isLanguage, type Language, languages } from './languages.ts'

/** `path` is the canonical spelling; it differs from the given path if a reader typed capitals, accents or extra slashes. */
export type MatchedAddress = { name: AddressName; language: Language; path: string }

type Pattern = { name: AddressName; segments: string[] }

/** Parameters whose values are always lower case. */
const lowerCase = new Set([':slug', ':iso3', ':evaluation'])

const countFixed = ({ segments }: Pattern) => segments.filter((segment) => !segment.startsWith(':')).length

/** By language and number of segments, the most fixed segments first, as the router ranks them. */
const patterns = new Map<string, Pattern[]>()
for (const language of languages)
  for (const name of Object.keys(addresses) as AddressName[]) {
    const segments = addresses[name][language].split('/').slice(1)
    const key = `${language}/${segments.length}`
    patterns.set(
      key,
      [...(patterns.get(key) ?? []), { name, segments }].sort((a, b) => countFixed(b) - countFixed(a)),
    )
  }

const fold = (segment: string) => segment.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The segments of a path, decoded. Null if it is not percent-encoded UTF-8. */
function segmentsOf(pathname: string): string[] | null {
  try {
    return pathname.split('/').filter(Boolean).map(decodeURIComponent)
  } catch {
    return null
  }
}

/** `pathname` is percent-encoded, as in `URL`. Null if it is not a page, for example a page's data (`….data`). */
export function matchAddress(pathname: string): MatchedAddress | null {
  if (pathname.endsWith('.data')) return null
  const given = segmentsOf(pathname)
  const language = fold(given?.[0] ?? '')
  if (!given || !isLanguage(language)) return null
  const found = patterns
    .get(`${language}/${given.length}`)
    ?.find(({ segments }) => segments.every((segment, index) => segment.startsWith(':') || segment === fold(given[index] ?? '')))
  if (!found) return null
  const written = found.segments.map((segment, index) => {
    const value = given[index] ?? ''
    if (!segment.startsWith(':')) return segment
    return encodeURIComponent(lowerCase.has(segment) ? value.toLowerCase() : value)
  })
  return { name: found.name, language, path: `/${written.join('/')}` }
}
