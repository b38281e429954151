import { useTranslation } from 'react-i18next'
import { useLegend } from '#app/components/use-legend.ts'
import type { Country } from '#app/features/core/reference/queries.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { levelIn, rampFor } from '#app/lib/ramp.ts'
import { shortCount } from '#app/lib/short-count.ts'
import { TileMap } from '#app/ui/tile-map.tsx'

type Props = { countries: readonly Country[]; counts: Readonly<Record<string, number>>; hrefOf: (iso3: string) => string }

/** Where contact is growing cold: posts that are due, by country. Each tile narrows the list, which shows the same. */
export function ContactTiles({ countries, counts, hrefOf }: Props) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  const legend = useLegend()
  const ramp = rampFor(Math.max(0, ...Object.values(counts)))
  const tiles = countries.map(({ iso3, shortNames, tileX, tileY }) => {
    const count = counts[iso3] ?? 0
    return {
      key: iso3,
      label: iso3,
      title: t('rhythm.tile', { country: pickText(shortNames, language)?.text ?? iso3, count }),
      count,
      countText: shortCount(count),
      level: levelIn(ramp, count),
      href: hrefOf(iso3),
      x: tileX,
      y: tileY,
    }
  })
  return <TileMap label={t('rhythm.map')} tiles={tiles} legend={legend(ramp, t('rhythm.mapNone'))} />
}
