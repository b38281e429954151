import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { type Figure, Figures } from '#app/ui/figures.tsx'
import { correctionPath } from './correction-link.tsx'
import type { CorrectionFigures as Numbers } from './find-corrections.server.ts'

/** Number of corrections and time to answer. */
export function CorrectionFigures({ figures }: { figures: Numbers }) {
  const { t } = useTranslation('corrections')
  const language = useLanguage()
  const { answered, corrected, medianDays, open, inTime } = figures
  const shown: Figure[] = [
    { value: formatNumber(answered, language), label: t('figures.answered', { corrected: formatNumber(corrected, language) }) },
    ...(medianDays === null
      ? []
      : [
          {
            value: formatNumber(medianDays, language),
            unit: t('figures.days', { count: medianDays }),
            label: t('figures.median'),
          },
        ]),
    ...(answered > 0 ? [{ value: `${formatNumber(Math.round((inTime / answered) * 100), language)} %`, label: t('figures.inTime') }] : []),
    { value: formatNumber(open, language), label: t('figures.open') },
  ]
  return (
    <>
      <p>{t('figures.how')}</p>
      <p>
        <a className="button button-secondary" href={correctionPath(language, pathTo('governance', language))} rel="nofollow">
          {t('figures.ask')}
        </a>
      </p>
      {answered > 0 ? <Figures figures={shown} label={t('figures.label')} /> : <p className="small">{t('figures.none')}</p>}
    </>
  )
}
