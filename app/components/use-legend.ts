import { useTranslation } from 'react-i18next'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { type Ramp, type RampLevel, stepsOf } from '#app/lib/ramp.ts'

/** Labels for the steps of a colour scale: "none", "1", "2–3", "7 or more". `none` is the first label. */
export function useLegend(): (ramp: Ramp, none?: string) => { level: RampLevel; label: string }[] {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const written = (count: number) => formatNumber(count, language)
  return (ramp, none) => [
    ...(none === undefined ? [] : [{ level: 0 as const, label: none }]),
    ...stepsOf(ramp).map(({ level, from, to }) => ({
      level,
      label: to === null ? t('legend.more', { from: written(from) }) : from === to ? written(from) : `${written(from)}–${written(to)}`,
    })),
  ]
}
