import { actionStatuses, responses } from '#app/features/core/recommendations/progress.ts'
import { formatDate } from '#app/i18n/format.ts'
import type { textsIn } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { changedFields, isAddition, isRemoval } from './changed-fields.ts'
import type { Change } from './find-changes.server.ts'

/** What one change says in a line of plain text, such as "Status: planned → done". */
export function describeChange(
  { changes, evidence }: Pick<Change, 'changes' | 'evidence'>,
  t: ReturnType<typeof textsIn>,
  language: Language,
): string {
  if (isRemoval(changes)) return t('follow-up:history.removed')
  if (isAddition(changes)) return t('follow-up:history.added')
  const value = (field: string, given: unknown): string => {
    const status = actionStatuses.find((one) => field === 'status' && one === given)
    if (status) return t(`recommendations:status.${status}`)
    if (field === 'response') {
      const response = responses.find((one) => one === given)
      return response ? t(`recommendations:response.${response}`) : t('recommendations:response.none')
    }
    if (field === 'recommendation_id') return t('follow-up:history.recommendationNumber', { number: String(given).split('/')[1] })
    return given ? formatDate(String(given), language) : t('follow-up:history.noDate')
  }
  const said = changedFields.flatMap(({ field, hasValues }) => {
    const changed = changes[field]
    if (!changed) return []
    const name = t(`follow-up:history.field.${field}`)
    return hasValues ? `${name}: ${value(field, changed.before)} → ${value(field, changed.after)}` : name
  })
  return said.length > 0 ? said.join('; ') : t(evidence ? 'follow-up:history.shown' : 'follow-up:history.explained')
}
