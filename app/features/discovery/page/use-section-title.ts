import { useTranslation } from 'react-i18next'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import { isTextSection } from './text-sections.ts'

const drawn = ['ledger', 'challenges', 'results', 'cost'] as const
const answers = ['problem', 'change', 'differently'] as const

/** The title of a section by its id; null if the section is at the top of the page. */
export function useSectionTitle(): (kind: Kind, anchor: string) => string | null {
  const { t } = useTranslation('page')
  const { labelOf } = useFieldLabels()
  return (kind, anchor) => {
    const id = anchor.startsWith('step-') ? 'ledger' : anchor
    const answer = kind === 'video' && answers.find((one) => one === id)
    if (answer) return t(`message.${answer}`)
    if (kind === 'experience' && isTextSection(id)) return labelOf(id)
    const section = drawn.find((one) => one === id)
    if (section) return t(`experience.section.${section}`)
    if (id === 'transferability') return t('experience.transfer.title')
    if (id === 'report') return t('section.report')
    if (id === 'description') return t(kind === 'video' || kind === 'document' ? `section.${kind}` : 'section.dated')
    if (id === 'answers' || id === 'elsewhere') return t(`rail.${id}`)
    if (id === 'videos' || id === 'documents') return t(`section.${id}`)
    return id === 'pictures' ? t('player.pictures') : null
  }
}
