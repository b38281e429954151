import type { Plan } from '#app/features/programme/plan-import/plan.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { type CsvStyle, toCsv } from '#app/lib/csv.ts'
import { type TableTexts, tableColumns, tableGroups } from './plan-table.ts'

export type HeadTexts = { title: string; code: string; date: string }

/** `links`: the addresses of the evidence of each recommendation. Each row repeats its recommendation. */
export function writePlanCsv(
  plan: Plan,
  language: Language,
  texts: TableTexts & { head: HeadTexts },
  links: ReadonlyMap<number, string[]>,
  style: CsvStyle = 'standard',
): string {
  const { head, headings } = texts
  const rows = tableGroups(plan, language, texts).flatMap(({ number, recommendation, actions }) =>
    (actions.length > 0 ? actions : [['', '', '', '', '']]).map((action) => [
      ...recommendation,
      ...action,
      (links.get(number) ?? []).join('\n'),
    ]),
  )
  return toCsv(
    [
      [`${head.title}: ${pickText(plan.title, language)?.text ?? ''}`],
      [`${head.code}: ${plan.code}`],
      [`${head.date}: ${plan.publishedOn}`],
      tableColumns.map((column) => headings[column]),
      ...rows,
    ],
    style,
  )
}
