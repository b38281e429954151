import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** The public reports of closed years. */
export function ReportList({ years }: { years: number[] }) {
  const { t } = useTranslation('yearly-update')
  const language = useLanguage()
  if (years.length === 0) return <p>{t('report.noneYet')}</p>
  return (
    <ul>
      {years.map((year) => (
        <li key={year}>
          <a href={pathTo('updateReport', language, { year })}>{t('report.ofYear', { year })}</a>
        </li>
      ))}
    </ul>
  )
}
