import { useTranslation } from 'react-i18next'
import type { Card } from '#app/features/resources/published/queries.server.ts'
import { ResourceCard } from '#app/features/resources/published/resource-card.tsx'
import type { Localized } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'

export type Evidence = { card: Card; note: Localized }

/** Resources that answer a recommendation, with the note on how in place of the summary. */
export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  const { t } = useTranslation('follow-up')
  return (
    <div className="cards">
      {evidence.map(({ card, note }) => (
        <ResourceCard key={card.id} card={card}>
          <p className="evidence-note">
            <span className="evidence-label">{t('page.howItAnswers')}</span> <LocalizedText text={note} withLabel />
          </p>
        </ResourceCard>
      ))}
    </div>
  )
}
