import { useTranslation } from 'react-i18next'
import type { AsPublished, Flag } from './queries.server.ts'

export const findFlag = ({ flags = [] }: Partial<AsPublished>, field: Flag['field']): Flag | undefined =>
  flags.find((flag) => flag.field === field)

type Props = { targetYear: number | null; asPublished: AsPublished; withLabel?: boolean }

/** The target year or, if that cell of the source is damaged, its text. */
export function Target({ targetYear, asPublished, withLabel = true }: Props) {
  const { t } = useTranslation('recommendations')
  const damaged = findFlag(asPublished, 'targetDate')
  if (damaged)
    return <span className="as-published">{t(withLabel ? 'target.published' : 'target.damaged', { published: damaged.published })}</span>
  if (targetYear === null) return t('target.none')
  return withLabel ? t('target.year', { year: targetYear }) : String(targetYear)
}
