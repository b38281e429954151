/** A plan as a table with one row for each action, in one language: what CSV and Word files hold. */
import type { Response } from '#app/features/core/recommendations/progress.ts'
import type { ActionStatus } from '#app/features/core/recommendations/queries.server.ts'
import type { Plan } from '#app/features/programme/plan-import/plan.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'

/** Texts of the interface that the table needs. The headings are those that the import knows. */
export type TableTexts = {
  headings: Record<(typeof tableColumns)[number], string>
  response: Record<Response, string>
  status: Record<ActionStatus, string>
}
export const tableColumns = [
  ...(['number', 'title', 'text', 'response', 'reason', 'planResponsible', 'planTarget'] as const),
  ...(['action', 'responsible', 'target', 'status', 'note', 'evidence'] as const),
] as const
/** Columns of the recommendation; the others are of the action. */
export const planColumns = 7

export type TableGroup = { number: number; recommendation: string[]; actions: string[][] }

/** Each recommendation with the cells of its columns, and of each of its actions. Without the evidence, which is the last column. */
export const tableGroups = ({ recommendations }: Plan, language: Language, { response, status }: TableTexts): TableGroup[] => {
  const say = (text: Localized) => pickText(text, language)?.text ?? ''
  return recommendations.map((one) => ({
    number: one.number,
    recommendation: [
      ...[String(one.number), say(one.title), say(one.text), one.response ? response[one.response] : '', say(one.reason)],
      ...[say(one.responsible), one.target ?? ''],
    ],
    actions: one.actions.map((action) => [
      ...[say(action.text), say(action.responsible), action.target ?? '', status[action.status], say(action.note)],
    ]),
  }))
}
