import { useTranslation } from 'react-i18next'
import type { Response } from './progress.ts'

/** Whether a recommendation was accepted, in words; null: the plan does not say. */
export function ResponseLabel({ response }: { response: Response | null }) {
  const { t } = useTranslation('recommendations')
  return <span className="response">{t(`response.${response ?? 'none'}`)}</span>
}
