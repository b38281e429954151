import { useTranslation } from 'react-i18next'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { LanguageTotals } from './find-translations.server.ts'
import { StackedBar } from './stacked-bar.tsx'
import type { CellState } from './text-states.ts'

const order = ['original', 'complete', 'stale', 'machine', 'missing', 'not-begun'] as const satisfies readonly CellState[]

/** The states of all resources by language: a bar, and the same numbers as text. */
export function LanguageBars({ totals }: { totals: readonly LanguageTotals[] }) {
  const { t } = useTranslation(['translation', 'common'])
  const language = useLanguage()
  const number = (count: number) => formatNumber(count, language)
  return (
    <table className="language-bars">
      <caption>{t('matrix.plot')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('matrix.language')}</th>
          {order.map((state) => (
            <th scope="col" key={state}>
              <span className={`text-mark is-${state}`} aria-hidden="true" />
              {t(`bar.${state}`)}
            </th>
          ))}
          <th scope="col">{t('matrix.live')}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map(({ language: code, counts, live }) => (
          <tr key={code}>
            <th scope="row">
              {t(`common:language.${code}`)}
              <StackedBar parts={order.map((state) => ({ state, count: counts[state] }))} />
            </th>
            {order.map((state) => (
              <td key={state} data-label={t(`bar.${state}`)}>
                {number(counts[state])}
              </td>
            ))}
            <td data-label={t('matrix.live')}>{number(live)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
