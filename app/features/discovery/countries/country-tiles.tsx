import { useTranslation } from 'react-i18next'
import { useLegend } from '#app/components/use-legend.ts'
import type { Country } from '#app/features/core/reference/queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { levelIn, rampFor } from '#app/lib/ramp.ts'
import { shortCount } from '#app/lib/short-count.ts'
import { TileMap } from '#app/ui/tile-map.tsx'

type Props = {
  countries: readonly Country[]
  /** By ISO 3166-1 alpha-3 code. */
  counts: Readonly<Record<string, number>>
  /** The label of the count; experiences by default. */
  of?: 'experience' | 'resource' | 'exchange'
  label?: string
  /** Target of a country with content; its own page by default. */
  hrefOf?: (iso3: string) => string
  /** `_blank` in a frame of another site. */
  target?: '_blank'
}

/** The coverage map; each tile links to a country. */
export function CountryTiles({ countries, counts, of = 'experience', label, hrefOf, target }: Props) {
  const { t } = useTranslation(['countries', 'published'])
  const language = useLanguage()
  const legend = useLegend()
  const ramp = rampFor(Math.max(0, ...Object.values(counts)))
  const tiles = countries.map(({ iso3, shortNames, tileX, tileY }) => {
    const count = counts[iso3] ?? 0
    const amount = count > 0 ? t(`published:count.${of}`, { count }) : t(`map.empty.${of}`)
    return {
      key: iso3,
      label: iso3,
      title: t('map.tile', { country: pickText(shortNames, language)?.text ?? iso3, amount }),
      count,
      countText: shortCount(count),
      level: levelIn(ramp, count),
      href: (count > 0 && hrefOf?.(iso3)) || pathTo('country', language, { iso3: iso3.toLowerCase() }),
      x: tileX,
      y: tileY,
    }
  })
  return <TileMap label={label ?? t('map.label')} tiles={tiles} legend={legend(ramp, t(`map.none.${of}`))} target={target} />
}
