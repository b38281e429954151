import { actionStatuses, responses } from '#app/features/core/recommendations/progress.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { type TableTexts, tableColumns } from './plan-table.ts'
import type { HeadTexts } from './write-csv.ts'

/** The texts of a plan's files. The import of both languages knows these headings (a test exports and imports). */
export function exportTexts(language: Language): TableTexts & { head: HeadTexts } {
  const t = textsIn(language)
  return {
    headings: Object.fromEntries(tableColumns.map((column) => [column, t(`plan-export:heading.${column}`)])) as TableTexts['headings'],
    response: Object.fromEntries(responses.map((each) => [each, t(`recommendations:response.${each}`)])) as TableTexts['response'],
    status: Object.fromEntries(actionStatuses.map((each) => [each, t(`recommendations:status.${each}`)])) as TableTexts['status'],
    head: { title: t('plan-export:head.title'), code: t('plan-export:head.code'), date: t('plan-export:head.date') },
  }
}
