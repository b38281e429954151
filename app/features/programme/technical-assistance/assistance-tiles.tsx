import { useTranslation } from 'react-i18next'
import { useLegend } from '#app/components/use-legend.ts'
import type { Country } from '#app/features/core/reference/queries.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { levelIn, rampFor } from '#app/lib/ramp.ts'
import { shortCount } from '#app/lib/short-count.ts'
import { TileMap } from '#app/ui/tile-map.tsx'

type Props = { countries: readonly Country[]; counts: Readonly<Record<string, number>>; hrefOf: (iso3: string) => string }

/** Technical assistance by country. Each tile narrows the list, which shows the same. */
export function AssistanceTiles({ countries, counts, hrefOf }: Props) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  const legend = useLegend()
  const ramp = rampFor(Math.max(0, ...Object.values(counts)))
  const tiles = countries.map(({ iso3, shortNames, tileX, tileY }) => {
    const count = counts[iso3] ?? 0
    const country = pickText(shortNames, language)?.text ?? iso3
    return {
      key: iso3,
      label: iso3,
      title: count > 0 ? t('public.tile', { country, count }) : t('public.tileNone', { country }),
      count,
      countText: shortCount(count),
      level: levelIn(ramp, count),
      href: hrefOf(iso3),
      x: tileX,
      y: tileY,
    }
  })
  return <TileMap label={t('public.map')} tiles={tiles} legend={legend(ramp, t('public.mapNone'))} />
}
