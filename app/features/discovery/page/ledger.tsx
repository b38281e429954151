import { useTranslation } from 'react-i18next'
import type { LedgerStep } from '#app/features/resources/model/schema.ts'
import { formatDate } from '#app/i18n/format.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Timeline } from '#app/ui/timeline.tsx'
import { useAtPart } from './at-part.ts'
import { ContentText, hasText } from './content-text.tsx'
import type { ResourceLabels } from './types.ts'

/** The institutional changes as a time line: before, after, who decided, obstacles. */
export function Ledger({ steps, labels }: { steps: readonly LedgerStep[]; labels: ResourceLabels }) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const atPart = useAtPart()
  const kindOf = (slug: string) =>
    pickText(labels.concepts.find((one) => one.scheme === 'change-kind' && one.slug === slug)?.label, language)?.text ?? slug
  return (
    <Timeline
      labels={{
        before: t('experience.ledger.before'),
        after: t('experience.ledger.after'),
        resistance: t('experience.ledger.resistance'),
        workaround: t('experience.ledger.workaround'),
      }}
      steps={steps.map((step) => ({
        id: `step-${step.id}`,
        when: step.date ? formatDate(step.date, language) : t('experience.ledger.undated'),
        dateTime: step.date || undefined,
        kinds: step.changeKinds.map(kindOf),
        before: textIn(step.before),
        after: textIn(step.after),
        resistance: textIn(step.resistance),
        workaround: textIn(step.workaround),
        children: hasText(step.decidedBy) && (
          <p className="decided">
            {t('experience.ledger.decidedBy')} <ContentText as="span" text={step.decidedBy} />
          </p>
        ),
        below: atPart(`step-${step.id}`),
      }))}
    />
  )
}

const textIn = (text: Localized) => hasText(text) && <ContentText as="span" text={text} />
