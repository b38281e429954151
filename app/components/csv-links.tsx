import { useTranslation } from 'react-i18next'
import { withCsvStyle } from '#app/lib/csv.ts'

/** Links to a list as CSV, one for each style, labelled with the program it is for. */
export function CsvLinks({ path, label }: { path: string; label: string }) {
  const { t } = useTranslation('common')
  return (
    <>
      <a href={path} rel="nofollow" download>
        {label}
      </a>{' '}
      ·{' '}
      <a href={withCsvStyle(path, 'comma-decimal')} rel="nofollow" download>
        {t('csv.commaDecimal')}
      </a>
    </>
  )
}
