import { useTranslation } from 'react-i18next'
import type { ActionStatus } from './queries.server.ts'

/** The status of an action as a word; the colour is decoration. */
export function ActionStatusLabel({ status }: { status: ActionStatus }) {
  const { t } = useTranslation('recommendations')
  return <span className={`action-status action-${status}`}>{t(`status.${status}`)}</span>
}
