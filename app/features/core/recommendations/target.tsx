import { useTranslation } from 'react-i18next'
import { formatDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { AsPublished, Flag } from './queries.server.ts'

export const findFlag = ({ flags = [] }: Partial<AsPublished>, field: Flag['field']): Flag | undefined =>
  flags.find((flag) => flag.field === field)

type Props = { targetOn: string | null; asPublished: AsPublished; withLabel?: boolean }

/** The target date or, if that cell of the source is damaged, its text. */
export function Target({ targetOn, asPublished, withLabel = true }: Props) {
  const { t } = useTranslation('recommendations')
  const language = useLanguage()
  const damaged = findFlag(asPublished, 'targetDate')
  if (damaged)
    return <span className="as-published">{t(withLabel ? 'target.published' : 'target.damaged', { published: damaged.published })}</span>
  if (targetOn === null) return t('target.none')
  const date = formatDate(targetOn, language)
  return withLabel ? t('target.date', { date }) : date
}
