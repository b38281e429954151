import { useTranslation } from 'react-i18next'
import { withCsvStyle } from '#app/lib/csv.ts'

/** A list as CSV in its two styles, each a link with words that say for which program it is. */
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
