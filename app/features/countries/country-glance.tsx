import { useTranslation } from 'react-i18next'
import type { KindCounts } from '#app/features/catalogue/use-kind-counts.ts'
import { kinds } from '#app/features/resources/kinds.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

const shown = [...kinds, 'recommendation', 'topic'] as const

/** How much there is of each thing, in figures; what there is not is left out. */
export function CountryGlance({ counts }: { counts: KindCounts & { recommendation: number; topic: number } }) {
  const { t } = useTranslation('country')
  const language = useLanguage()
  return (
    <dl className="glance">
      {shown.map((thing) => {
        const count = counts[thing] ?? 0
        return (
          count > 0 && (
            <div key={thing}>
              <dt>{t(`glance.${thing}`, { count })}</dt>
              <dd>{formatNumber(count, language)}</dd>
            </div>
          )
        )
      })}
    </dl>
  )
}
