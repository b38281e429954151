import { useTranslation } from 'react-i18next'
import type { Country } from '#app/features/reference/queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { sortByText } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { TileMap } from '#app/ui/tile-map.tsx'

/** `counts`: published experiences by country (ISO 3166-1 alpha-3). */
type Props = { countries: readonly Country[]; counts: Readonly<Record<string, number>> }

const levels = [0, 1, 2, 3, 4] as const

/** The map of coverage, which is the way to a country too. */
export function CountryTiles({ countries, counts }: Props) {
  const { t } = useTranslation('country')
  const language = useLanguage()
  const named = countries.map((country) => ({ ...country, name: pickText(country.shortNames, language)?.text ?? country.iso3 }))
  const tiles = sortByText(named, ({ name }) => name, language).map(({ iso3, name, tileX, tileY }) => {
    const count = counts[iso3] ?? 0
    const amount = count > 0 ? t('count.experience', { count }) : t('map.empty')
    return {
      key: iso3,
      label: iso3,
      title: t('map.tile', { country: name, amount }),
      count,
      href: pathTo('country', language, { iso3: iso3.toLowerCase() }),
      x: tileX,
      y: tileY,
    }
  })
  return <TileMap label={t('map.label')} tiles={tiles} legend={levels.map((level) => ({ level, label: t(`map.legend.${level}`) }))} />
}
