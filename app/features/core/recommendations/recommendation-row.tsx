import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { firstSentence } from '#app/lib/first-sentence.ts'
import { ActionMeter } from './action-meter.tsx'
import type { Recommendation } from './queries.server.ts'
import { Target } from './target.tsx'

type Props = {
  recommendation: Recommendation
  heading?: 'h2' | 'h3'
  /** Only the first sentence of the summary. */
  brief?: boolean
}

/** A recommendation with the progress of its actions and the number of resources that answer it. */
export function RecommendationRow({ recommendation, heading: Heading = 'h3', brief = false }: Props) {
  const { t } = useTranslation('recommendations')
  const language = useLanguage()
  const { evaluation, number, titles, summaries, actions, asPublished, targetOn } = recommendation
  const count = recommendation.evidenceCount ?? 0
  const summary = pickText(summaries, language)?.text ?? ''
  const damagedTitle = asPublished.flags?.find(({ field }) => field === 'title')
  return (
    <article className="rec">
      <div className="rec-number">
        <span aria-hidden="true">{number}</span>
        <span className="visually-hidden">{t('number', { number })}</span>
      </div>
      <div>
        <Heading>
          <a href={pathTo('recommendation', language, { evaluation, number })}>{pickText(titles, language)?.text}</a>
        </Heading>
        <p>{brief ? firstSentence(summary) : summary}</p>
        {damagedTitle && <p className="small as-published">{t('flag.short', { published: damagedTitle.published })}</p>}
      </div>
      <div className="rec-status">
        <ActionMeter actions={actions} />
        <p className="small">{count > 0 ? t('evidence.count', { count }) : t('evidence.none')}</p>
        <p className="small">
          <Target targetOn={targetOn} asPublished={asPublished} />
        </p>
      </div>
    </article>
  )
}
