import { useTranslation } from 'react-i18next'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Column } from './column-names.ts'
import { useConceptName } from './use-concept-name.ts'

/** "1. 3 February 2021: Procedure". */
export function useStepTitle(column: Column): (id: string, number: number) => string {
  const { t } = useTranslation('compare')
  const language = useLanguage()
  const nameOf = useConceptName([column])
  return (id, number) => {
    const step = column.compared.content.ledger.find((one) => one.id === id)
    if (!step) return String(number)
    const what = step.changeKinds.map((kind) => nameOf('change-kind', kind)).join(', ') || pickText(step.after, column.shown)?.text || ''
    return t('axis.step', { number, when: formatDate(step.date, language), what })
  }
}
