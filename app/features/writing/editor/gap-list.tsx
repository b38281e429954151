import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { fieldId } from '#app/components/form-field.tsx'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import type { Gap } from '#app/features/resources/model/gaps.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** `requests`: number of open requests from editors; with any, the resource is not called complete. */
type Props = { resourceId: string; gaps: Gap[]; requests?: number }

/** What is missing, each with a link to its field. */
export function GapList({ resourceId, gaps, requests = 0 }: Props) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const { labelOf, labelOfPath, labelOfPart } = useFieldLabels()
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{t('gaps.title')}</h2>
      {gaps.length === 0 ? (
        <p>{requests > 0 ? t('gaps.requests', { count: requests }) : t('gaps.none')}</p>
      ) : (
        <ul className="gap-list">
          {gaps.map((gap) => (
            <li key={`${gap.part}${gap.path}`}>
              <Link to={`${pathTo('draftPart', language, { id: resourceId, part: gap.part })}#${fieldId(gap.path)}`}>
                {labelOfPart(gap.part)}: {gap.reason === 'empty' ? labelOfPath(gap.path) : labelOf(gap.field)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
