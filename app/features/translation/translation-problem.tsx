import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { fieldId } from '#app/components/form-field.tsx'
import { Problem } from '#app/components/problem.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useFieldLabels } from './field-labels.ts'
import type { TranslationAnswer } from './translation-page.ts'

/** Why the translation was not saved: what somebody else wrote meanwhile, and what to do. */
export function TranslationProblem({ answer }: { answer: TranslationAnswer | undefined }) {
  const { t } = useTranslation('staff')
  const language = useLanguage()
  const { labelOf, labelOfPath } = useFieldLabels()
  if (!answer) return null
  const merge = answer.latest?.merge
  const conflicts = Object.keys(merge?.conflicts ?? {})
  const others = merge?.changedTranslation.filter((path) => !conflicts.includes(path)) ?? []
  return (
    <Problem answer={answer}>
      <ErrorSummary errors={answer.errors} labelOf={(name) => labelOfPath(name.slice('text:'.length))} />
      <Refusal error={answer.error} />
      {answer.error === 'session_ended' && (
        <p>
          <a href={pathTo('signIn', language)} target="_blank" rel="noopener">
            {t('kept.signIn')}
          </a>
        </p>
      )}
      {conflicts.length > 0 && (
        <>
          <p>{t('translate.bothChanged')}</p>
          <ul>
            {conflicts.map((path) => (
              <li key={path}>
                <a href={`#${fieldId(`text:${path}`)}`}>{labelOfPath(path)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && <p>{t('translate.othersChanged', { fields: formatList(others.map(labelOfPath), language) })}</p>}
      {merge && merge.orphans.length > 0 && (
        <>
          <p>{t('translate.orphans')}</p>
          <dl>
            {merge.orphans.map(({ name, text }) => (
              <div key={name + text}>
                <dt>{labelOf(name)}</dt>
                <dd className="source-text">{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Problem>
  )
}
