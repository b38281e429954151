import { useTranslation } from 'react-i18next'
import { ContentText, hasText } from '#app/features/discovery/page/content-text.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Column } from './column-names.ts'
import { useConceptName } from './use-concept-name.ts'

/** The steps of the time axis as text: date, kind of change, new state, who decided. Each links to its step. */
export function LedgerSteps({ column }: { column: Column }) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const nameOf = useConceptName([column])
  const { slug, content } = column.compared
  if (content.ledger.length === 0) return null
  return (
    <ol className="compare-steps">
      {content.ledger.map((step) => (
        <li key={step.id}>
          <a href={`${pathTo('experience', language, { slug })}#step-${step.id}`}>
            {step.date ? formatDate(step.date, language) : t('experience.ledger.undated')}
          </a>
          {step.changeKinds.length > 0 && (
            <span className="timeline-kinds"> {step.changeKinds.map((kind) => nameOf('change-kind', kind)).join(' · ')}</span>
          )}
          <ContentText text={step.after} />
          {hasText(step.decidedBy) && (
            <p className="small">
              {t('experience.ledger.decidedBy')} <ContentText as="span" text={step.decidedBy} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
