import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { type CsvStyle, toCsv } from '#app/lib/csv.ts'
import type { LinkRow } from './find-links.server.ts'

const columns = [
  'address',
  'state',
  'outcome',
  'status',
  'problem',
  'failingSince',
  'lastAlive',
  'checked',
  'movedTo',
  'copy',
  'usedIn',
] as const
/** ISO 8601, which spreadsheets read in every locale. */
const day = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? null

export function linksCsv(rows: readonly LinkRow[], language: Language, style: CsvStyle): string {
  const t = textsIn(language)
  const cells = (row: LinkRow): Record<(typeof columns)[number], string | number | null> => ({
    address: row.url,
    state: t(`link-check:show.${row.shown}`),
    outcome: row.outcome && t(`link-check:outcome.${row.outcome}`),
    status: row.status,
    problem: row.problem && t(`link-check:problem.${row.problem}`),
    failingSince: day(row.firstFailedAt),
    lastAlive: day(row.lastAliveAt),
    checked: day(row.checkedAt),
    movedTo: row.movedTo,
    copy: row.copy?.url ?? null,
    usedIn: [...new Set(row.uses.map(({ title, country }) => [pickText(title, language)?.text, country].filter(Boolean).join(' ')))].join(
      '; ',
    ),
  })
  return toCsv(
    [columns.map((column) => t(`link-check:column.${column}`)), ...rows.map((row) => columns.map((column) => cells(row)[column]))],
    style,
  )
}
