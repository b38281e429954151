import { useTranslation } from 'react-i18next'
import type { Gap } from '#app/features/resources/gaps.ts'
import { useFieldLabels } from './field-labels.ts'

/** What is missing, by part of the form. */
export function GapList({ gaps }: { gaps: Gap[] }) {
  const { t } = useTranslation('staff')
  const { labelOfPath, labelOfPart } = useFieldLabels()
  const parts = [...new Set(gaps.map(({ part }) => part))]
  return (
    <ul className="gap-list">
      {parts.map((part) => (
        <li key={part}>
          {labelOfPart(part)}
          <ul>
            {gaps
              .filter((gap) => gap.part === part)
              .map(({ path, reason }) => (
                <li key={path + reason}>{reason === 'empty' ? labelOfPath(path) : t(`gap.${reason}`, { field: labelOfPath(path) })}</li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
