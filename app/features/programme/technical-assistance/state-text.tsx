import { useTranslation } from 'react-i18next'
import { formatDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { AssistanceState } from './states.ts'

/** A state, with its day as far as it is known. */
export function StateText({ state, on }: { state: AssistanceState; on: string | null }) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  return on ? t('stateOn', { state: t(`state.${state}`), when: formatDate(on, language) }) : t(`state.${state}`)
}
