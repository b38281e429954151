import { useTranslation } from 'react-i18next'
import type { Recommendation } from '#app/features/core/recommendations/queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'

type Neighbour = Pick<Recommendation, 'evaluation' | 'number' | 'titles'>

/** Links to the previous and next recommendation of the evaluation. */
export function Neighbours({ previous, next }: { previous: Neighbour | undefined; next: Neighbour | undefined }) {
  const { t } = useTranslation(['follow-up', 'recommendations'])
  const language = useLanguage()
  const link = (rel: 'prev' | 'next', label: string, to: Neighbour | undefined) =>
    to && (
      <a className="neighbour" rel={rel} href={pathTo('recommendation', language, { evaluation: to.evaluation, number: to.number })}>
        <span className="small">
          {label} · {t('recommendations:number', { number: to.number })}
        </span>
        <span className="neighbour-title">
          <LocalizedText text={to.titles} />
        </span>
      </a>
    )
  return (
    <nav className="neighbours" aria-label={t('page.neighbours')}>
      {link('prev', t('page.previous'), previous)}
      {link('next', t('page.next'), next)}
    </nav>
  )
}
