import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { BarList } from '#app/ui/bar-list.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import type { CountryContinuity } from './find-orphaned-content.server.ts'

/** Resources by country without a reachable owner: as bars, and as a table with further figures. */
export function CountrySummary({ countries }: { countries: readonly CountryContinuity[] }) {
  const { t } = useTranslation(['hand-over', 'institutions'])
  const language = useLanguage()
  const nameOf = ({ name }: CountryContinuity) => pickText(name, language)?.text ?? t('overview.noCountry')
  const path = pathTo('continuity', language)
  const lacking = countries.filter(({ unreachable }) => unreachable > 0)
  return (
    <>
      {lacking.length > 0 && (
        <div className="country-bars">
          <p className="small" id="country-bars">
            {t('overview.plot')}
          </p>
          <BarList
            labelledBy="country-bars"
            items={lacking.map((country) => ({
              key: country.iso3 ?? 'none',
              label: nameOf(country),
              href: `${path}?country=${country.iso3 ?? 'none'}`,
              count: country.unreachable,
              number: formatNumber(country.unreachable, language),
              countText: t('overview.count', { count: country.unreachable }),
            }))}
          />
        </div>
      )}
      <DataTable
        caption={t('overview.table')}
        isCaptionHidden
        columns={[
          { key: 'country', label: t('institutions:list.country') },
          { key: 'resources', label: t('overview.column.resources'), isNumeric: true },
          { key: 'unreachable', label: t('overview.column.unreachable'), isNumeric: true },
          { key: 'institutions', label: t('overview.column.institutions'), isNumeric: true },
          { key: 'without', label: t('overview.column.withoutHolder'), isNumeric: true },
          { key: 'vacant', label: t('overview.column.vacantPosts'), isNumeric: true },
        ]}
        rows={countries.map((country) => ({
          key: country.iso3 ?? 'none',
          header: nameOf(country),
          cells: [country.resources, country.unreachable, country.institutions, country.withoutHolder, country.vacantPosts].map((count) =>
            formatNumber(count, language),
          ),
        }))}
      />
    </>
  )
}
