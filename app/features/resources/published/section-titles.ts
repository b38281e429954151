/** The titles of the sections of a resource's page, by the id of the section. */
import { useTranslation } from 'react-i18next'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { fieldLabels } from '#app/features/resources/model/field-labels.ts'
import { isTextSection } from '#app/features/resources/model/text-sections.ts'
import type { TextSource } from '#app/i18n/find-text.ts'

const titled = [
  'ledger',
  'challenges',
  'results',
  'cost',
  'transferability',
  'report',
  'outcome',
  'videos',
  'pictures',
  'documents',
  'sources',
  'answers',
  'elsewhere',
] as const
const answers = ['problem', 'change', 'differently'] as const

/** For use outside React too: mail, lists of sections. Null for texts at the top of the page, which have no section. */
export function sectionTitles(instance: TextSource): (kind: Kind, anchor: string) => string | null {
  const { t } = instance
  const { labelOf } = fieldLabels(instance)
  return (kind, anchor) => {
    if (anchor.startsWith('question-')) return t('published:section.question')
    const id = anchor.startsWith('step-') ? 'ledger' : anchor
    const answer = kind === 'video' && answers.find((one) => one === id)
    if (answer) return t(`published:section.${answer}`)
    if (kind === 'experience' && isTextSection(id)) return labelOf(id)
    if (id === 'description') return t(`published:section.description.${kind === 'video' || kind === 'document' ? kind : 'dated'}`)
    const section = titled.find((one) => one === id)
    return section ? t(`published:section.${section}`) : null
  }
}

export const useSectionTitle = () => sectionTitles(useTranslation('published').i18n)
