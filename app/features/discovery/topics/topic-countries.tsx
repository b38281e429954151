import { useTranslation } from 'react-i18next'
import type { Country } from '#app/features/core/reference/queries.server.ts'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import { CountryTiles } from '#app/features/discovery/countries/country-tiles.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber, sortByText } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { BarList } from '#app/ui/bar-list.tsx'

/** `counts`: published resources on the topic by ISO 3166-1 alpha-3 code. `title` is the topic's name. */
type Props = { topic: string; title: string; countries: readonly Country[]; counts: Readonly<Record<string, number>> }

/** A topic by country: the map, and the same data as a list, largest first. */
export function TopicCountries({ topic, title, countries, counts }: Props) {
  const { t } = useTranslation(['countries', 'published'])
  const language = useLanguage()
  const searchIn = (iso3: string) => searchPath(pathTo('search', language), emptySearch, { topic: [topic], country: [iso3] })
  const named = countries.map((country) => ({ ...country, name: pickText(country.shortNames, language)?.text ?? country.iso3 }))
  const withSome = sortByText(named, ({ name }) => name, language)
    .map(({ iso3, name }) => ({ iso3, name, count: counts[iso3] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  if (withSome.length === 0) return <p>{t('map.nowhere')}</p>
  return (
    <div className="topic-countries">
      <CountryTiles countries={countries} counts={counts} of="resource" label={t('map.labelOf', { topic: title })} hrefOf={searchIn} />
      <BarList
        label={t('map.labelOf', { topic: title })}
        items={withSome.map(({ iso3, name, count }) => ({
          key: iso3,
          label: name,
          href: searchIn(iso3),
          count,
          number: formatNumber(count, language),
          countText: t('published:count.resource', { count }),
        }))}
      />
    </div>
  )
}
