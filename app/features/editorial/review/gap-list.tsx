import { useTranslation } from 'react-i18next'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import type { Gap } from '#app/features/resources/model/gaps.ts'

/** Missing content by part of the form. */
export function GapList({ gaps }: { gaps: Gap[] }) {
  const { t } = useTranslation('review')
  const { labelOf, labelOfPath, labelOfPart } = useFieldLabels()
  // Gaps of a file are listed by the file's name, not by its position.
  const nameOf = ({ path, field, reason }: Gap) => (reason === 'no_file' || reason === 'no_captions' ? labelOf(field) : labelOfPath(path))
  const parts = [...new Set(gaps.map(({ part }) => part))]
  return (
    <ul className="gap-list">
      {parts.map((part) => (
        <li key={part}>
          {labelOfPart(part)}
          <ul>
            {gaps
              .filter((gap) => gap.part === part)
              .map((gap) => (
                <li key={gap.path + gap.reason}>
                  {gap.reason === 'empty' ? labelOfPath(gap.path) : t(`gap.${gap.reason}`, { field: nameOf(gap) })}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
