import { useTranslation } from 'react-i18next'
import { ActionStatusLabel } from '#app/features/core/recommendations/action-status.tsx'
import type { Response } from '#app/features/core/recommendations/progress.ts'
import type { ActionStatus } from '#app/features/core/recommendations/queries.server.ts'
import { ResponseLabel } from '#app/features/core/recommendations/response-label.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { type ChangedField, changedFields, isAddition, isRemoval } from './changed-fields.ts'
import type { Change } from './find-changes.server.ts'

/** What one change says: the fields, why, and what shows it. */
export function ChangeText({ change: { changes, reasons, evidence } }: { change: Change }) {
  const { t } = useTranslation('follow-up')
  const language = useLanguage()
  const isWhole = isRemoval(changes) || isAddition(changes)
  return (
    <>
      {isWhole ? (
        <p>{t(isRemoval(changes) ? 'history.removed' : 'history.added')}</p>
      ) : (
        <ul>
          {changedFields.map(
            ({ field, hasValues }) =>
              changes[field] && (
                <li key={field}>
                  {t(`history.field.${field}`)}
                  {hasValues && (
                    <>
                      {': '}
                      <Value field={field} value={changes[field].before} /> <span aria-hidden="true">→</span>
                      <span className="visually-hidden">{t('history.to')}</span> <Value field={field} value={changes[field].after} />
                    </>
                  )}
                </li>
              ),
          )}
        </ul>
      )}
      {pickText(reasons, language) && (
        <p>
          <LocalizedText text={reasons} withLabel />
        </p>
      )}
      {evidence && (
        <p>
          <a href={evidence} rel="nofollow">
            {t('history.evidenceLink')}
            <span className="visually-hidden"> {evidence}</span>
          </a>
        </p>
      )}
    </>
  )
}

function Value({ field, value }: { field: ChangedField; value: unknown }) {
  const { t } = useTranslation('follow-up')
  const language = useLanguage()
  if (field === 'status') return <ActionStatusLabel status={value as ActionStatus} />
  if (field === 'response') return <ResponseLabel response={value as Response | null} />
  if (field === 'recommendation_id') return <>{t('history.recommendationNumber', { number: String(value).split('/')[1] })}</>
  return <>{value ? formatDate(String(value), language) : t('history.noDate')}</>
}
