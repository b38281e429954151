/**
 * The parameters that each public page reads, in their canonical order. All others (`utm_source`, an empty form field, a duplicate) do not
 * make another page: they are dropped before a page is looked up or rendered.
 */
import { filters } from '#app/features/core/search-url/schema.ts'
import type { AddressName } from '#app/i18n/addresses.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import { type MachineAddress, machineAddresses } from '#app/i18n/machine-addresses.ts'
import { matchAddress } from '#app/i18n/match-address.ts'
import { withoutControls } from '#app/lib/clean-text.ts'

/** `one` value, a `set` without order, a `list` in its order, or a `flag` that is present or absent. */
type ParameterKind = 'one' | 'set' | 'list' | 'flag'
type Parameters = Readonly<Record<string, ParameterKind>>

const searchFilters = Object.fromEntries(filters.map((name) => [name, 'set'])) as Record<string, ParameterKind>
const search: Parameters = { q: 'one', ...searchFilters, year: 'set', sort: 'one', page: 'one' }
const assistances: Parameters = {
  q: 'one',
  country: 'one',
  topic: 'one',
  state: 'one',
  modality: 'one',
  recommendation: 'one',
  sort: 'one',
  page: 'one',
}
const pages: Parameters = { page: 'one' }

/** The addresses that everybody may read and that give everybody the same page. */
export const pageParameters: Partial<Record<AddressName | MachineAddress, Parameters>> = {
  home: {},
  search,
  askFor: { q: 'one', sent: 'flag' },
  askCorrection: { about: 'one', sent: 'flag' },
  experiences: pages,
  videos: pages,
  documents: pages,
  events: { topic: 'one', country: 'one', page: 'one' },
  exchanges: { show: 'one', country: 'one', topic: 'one', page: 'one' },
  courses: pages,
  experience: {},
  video: {},
  document: {},
  event: {},
  eventsCalendar: { kind: 'one', topic: 'one', country: 'one' },
  eventCalendar: {},
  certificates: { code: 'one' },
  eventPack: {},
  eventRegistration: { sent: 'flag' },
  exchange: {},
  course: {},
  courseCalendar: {},
  assistances,
  assistance: {},
  assistancesCsv: { ...assistances, decimal: 'one' },
  learningRoutes: {},
  learningRoute: {},
  discussion: pages,
  discussionCsv: { decimal: 'one' },
  askQuestion: { part: 'one' },
  question: { done: 'one' },
  follow: { what: 'set', sent: 'flag', erased: 'flag' },
  compare: { r: 'list', q: 'one' },
  countries: {},
  country: {},
  topics: {},
  topic: {},
  coverage: { kind: 'set' },
  elsewhere: { topic: 'one', country: 'one', page: 'one' },
  recommendations: {},
  evaluation: {},
  planDocx: {},
  planCsv: { decimal: 'one' },
  planJson: {},
  evaluationFeed: {},
  withoutEvidence: {},
  recommendation: {},
  indicators: {},
  about: {},
  governance: {},
  reach: {},
  embed: { size: 'one', theme: 'one' },
  onYourSite: { what: 'one', address: 'one', size: 'one', theme: 'one' },
  openData: {},
  updateReport: {},
  updateReportCsv: { decimal: 'one' },
  accessibility: {},
  privacy: {},
  suggest: { q: 'one' },
  feed: search,
  csv: { ...search, decimal: 'one' },
  bib: search,
  ris: search,
}

/** Values of one parameter that are read; the rest are dropped. */
const maxValues = 20

/** The known parameters of a query in canonical order, as `?a=b` or an empty text. */
export function canonicalQuery(parameters: Parameters, params: URLSearchParams): string {
  const canonical = new URLSearchParams()
  for (const [name, form] of Object.entries(parameters)) {
    if (form === 'flag') {
      if (params.has(name)) canonical.set(name, '')
      continue
    }
    const values = params.getAll(name).map((value) => withoutControls(value).trim())
    const filled = values.filter(Boolean)
    if (form === 'one') for (const value of filled.slice(0, 1)) canonical.set(name, value)
    else for (const value of (form === 'set' ? [...new Set(filled)].sort() : filled).slice(0, maxValues)) canonical.append(name, value)
  }
  return canonical.size > 0 ? `?${canonical}` : ''
}

export type PublicPage = { name: AddressName | MachineAddress; path: string; parameters: Parameters }

/** The public page or feed at a path, with its canonical path; null for anything else. */
export function publicPageAt(pathname: string): PublicPage | null {
  const matched = matchAddress(pathname)
  const name = matched?.name ?? machineAt(pathname)
  const parameters = name && pageParameters[name]
  return parameters ? { name, path: matched?.path ?? pathname, parameters } : null
}

/** Searches and forms have endless variants: their canonical address for search engines has no query. */
const withoutQuery: readonly string[] = [
  'search',
  'onYourSite',
  'askFor',
  'askCorrection',
  'eventRegistration',
  'askQuestion',
  'question',
  'follow',
]

/** The canonical path and query of a public page for search engines; null for anything else. */
export function canonicalPath({ pathname, searchParams }: URL): string | null {
  const page = publicPageAt(pathname)
  if (!page) return null
  const { q: _, ...parameters } = page.parameters
  return page.path + (withoutQuery.includes(page.name) ? '' : canonicalQuery(parameters, searchParams))
}

function machineAt(pathname: string): MachineAddress | null {
  const [, language, file, ...more] = pathname.split('/')
  if (!isLanguage(language) || more.length > 0) return null
  return (Object.keys(machineAddresses) as MachineAddress[]).find((name) => machineAddresses[name] === file) ?? null
}
