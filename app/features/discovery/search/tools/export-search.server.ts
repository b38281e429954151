/** Exports all results of a search as one file. Limited in number, and read page by page so that other requests get their turn. */
import type { Db } from '#app/db/clients.server.ts'
import type { Search } from '#app/features/core/search-url/schema.ts'
import { formats } from '#app/features/discovery/citations/format.server.ts'
import { findCitables } from '#app/features/discovery/citations/queries.server.ts'
import { citationTexts } from '#app/features/discovery/citations/texts.server.ts'
import { toCsl } from '#app/features/discovery/citations/to-csl.ts'
import type { Hit } from '#app/features/discovery/search/find-hits.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { CsvStyle } from '#app/lib/csv.ts'
import { csvHead, csvRowOf } from './export-csv.ts'
import { exportLimit } from './export-limit.ts'
import { iterateHits } from './iterate-hits.server.ts'

/** File types by extension. */
export const exportTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  bib: formats.bib.mediaType,
  ris: formats.ris.mediaType,
} as const
export type ExportFormat = keyof typeof exportTypes
export const isExportFormat = (value: string | undefined): value is ExportFormat => value !== undefined && Object.hasOwn(exportTypes, value)

/** With `isMore`, the file has only the first results. */
export type Exported = { body: string; written: number; isMore: boolean }

export async function exportSearch(
  db: Db,
  search: Search,
  format: ExportFormat,
  language: Language,
  origin: string,
  style: CsvStyle = 'standard',
): Promise<Exported> {
  const parts: string[] = format === 'csv' ? [csvHead(language, style)] : []
  let written = 0
  let isMore = false
  for await (const page of iterateHits(db, search, language, exportLimit)) {
    parts.push(
      format === 'csv' ? page.hits.map(({ card }) => csvRowOf(card, language, origin, style)).join('') : await cite(page.hits, format),
    )
    written += page.hits.length
    isMore = page.isMore
  }
  return { body: parts.join(''), written, isMore }

  async function cite(hits: readonly Hit[], as: 'bib' | 'ris'): Promise<string> {
    const found = await findCitables(
      db,
      hits.map(({ card }) => card.id),
    )
    return found
      .map((one) => {
        const { kind } = one.content
        const item = toCsl({ ...one, address: origin + pathTo(kind, language, { slug: one.slug }) }, language, citationTexts(language))
        const text = formats[as].write(item).trim()
        return `${as === 'bib' ? withKey(text, `${kind}-${one.slug}`) : text}\n\n`
      })
      .join('')
  }
}

/** Keys must be unique in a file; citation-js makes them from author, year and first word, which are often the same. */
const withKey = (bibtex: string, key: string): string => bibtex.replace(/^(@\w+\{)[^,]*/, `$1${key}`)
