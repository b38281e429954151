import { useTranslation } from 'react-i18next'
import type { State } from './states.ts'

export function StateLabel({ state }: { state: State }) {
  const { t } = useTranslation('core')
  return <span className={`state state-${state}`}>{t(`state.${state}`)}</span>
}
