import { useTranslation } from 'react-i18next'
import type { Doubt } from './read-plan.ts'

/** What is doubtful, beside the field that the editor corrects. */
export function DoubtList({ doubts }: { doubts: Doubt[] }) {
  const { t } = useTranslation('plan-import')
  if (doubts.length === 0) return null
  return (
    <ul className="plan-doubts">
      {doubts.map(({ code, cell }) => (
        <li key={`${code}-${cell}`}>{t(`doubt.${code}`, { cell })}</li>
      ))}
    </ul>
  )
}
