import { useTranslation } from 'react-i18next'
import { ActionMeter } from '#app/features/core/recommendations/action-meter.tsx'
import type { Recommendation } from '#app/features/core/recommendations/queries.server.ts'
import { ResponseLabel } from '#app/features/core/recommendations/response-label.tsx'
import { findFlag, Target } from '#app/features/core/recommendations/target.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'

/** A recommendation in a list: text, responsible division, progress. */
export function RecommendationSummary({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation(['recommendations', 'follow-up'])
  const language = useLanguage()
  const { evaluation, number, titles, summaries, response, responsible, targetOn, asPublished, actions, evidenceCount } = recommendation
  const damagedTitle = findFlag(asPublished, 'title')
  return (
    <>
      <span className="rec-number">
        <span aria-hidden="true">{number}</span>
        <span className="visually-hidden">{t('number', { number })}</span>
      </span>
      <div>
        <h3>
          <a href={pathTo('recommendation', language, { evaluation, number })}>
            <LocalizedText text={titles} />
          </a>
        </h3>
        {damagedTitle && <p className="small as-published">{t('flag.short', { published: damagedTitle.published })}</p>}
        <p>
          <LocalizedText text={summaries} withLabel />
        </p>
      </div>
      <div className="rec-status">
        <ActionMeter actions={actions} />
        {response && (
          <p>
            <ResponseLabel response={response} />
          </p>
        )}
        <p>{evidenceCount ? t('evidence.count', { count: evidenceCount }) : t('evidence.none')}</p>
        <p>
          <Target targetOn={targetOn} asPublished={asPublished} />
        </p>
        <p>
          {t('follow-up:list.responsible')} <LocalizedText text={responsible} />
        </p>
      </div>
    </>
  )
}
