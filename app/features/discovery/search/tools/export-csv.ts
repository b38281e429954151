import type { Card } from '#app/features/resources/published/queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { type CsvStyle, csvRow, toCsv } from '#app/lib/csv.ts'

const columns = ['title', 'summary', 'kind', 'countries', 'topics', 'languages', 'yearFrom', 'yearTo', 'publishedOn', 'address'] as const

/** The header row, in the reader's language. */
export const csvHead = (language: Language, style: CsvStyle): string =>
  toCsv([columns.map((column) => textsIn(language)(`search:column.${column}`))], style)

/** A text that is missing in the reader's language is given in the other one; a column lists the languages. */
export function csvRowOf(card: Card, language: Language, origin: string, style: CsvStyle): string {
  const t = textsIn(language)
  const words = (text: Localized) => pickText(text, language)?.text ?? ''
  const cells: Record<(typeof columns)[number], string | number | null> = {
    title: words(card.title),
    summary: words(card.summary),
    kind: t(`common:kind.${card.kind}`),
    countries: card.countries.map(({ name }) => words(name)).join('; '),
    topics: card.topics.map(({ label }) => words(label)).join('; '),
    languages: card.languages.map((one) => t(`common:language.${one}`)).join('; '),
    yearFrom: card.yearFrom,
    yearTo: card.yearTo,
    // ISO 8601, which spreadsheets read in every locale.
    publishedOn: card.publishedAt.toISOString().slice(0, 10),
    address: origin + pathTo(card.kind, language, { slug: card.slug }),
  }
  return csvRow(
    columns.map((column) => cells[column]),
    style,
  )
}
