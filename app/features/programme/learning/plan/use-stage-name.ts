import { useTranslation } from 'react-i18next'
import type { StageKind } from './schema.ts'

/** "Virtual workshop", "Follow-up after 3 months". */
export function useStageName(): (stage: { kind: StageKind; months: number | null }) => string {
  const { t } = useTranslation('learning')
  return ({ kind, months }) => (kind === 'follow-up' ? t('stage.followUp', { count: months ?? 0 }) : t(`stage.kind.${kind}`))
}
