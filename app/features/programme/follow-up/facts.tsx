import { useTranslation } from 'react-i18next'
import { ActionMeter } from '#app/features/core/recommendations/action-meter.tsx'
import type { Recommendation } from '#app/features/core/recommendations/queries.server.ts'
import { ResponseLabel } from '#app/features/core/recommendations/response-label.tsx'
import { findFlag, Target } from '#app/features/core/recommendations/target.tsx'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'

/** The plan's facts on a recommendation, and its wording. */
export function RecommendationFacts({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation(['follow-up', 'recommendations'])
  const language = useLanguage()
  const { response, responseReasons, responsible, targetOn, asPublished, actions, evidenceCount } = recommendation
  return (
    <section className="rec-facts" aria-labelledby="facts">
      <h2 id="facts">{t('page.facts')}</h2>
      <dl>
        <dt>{t('page.progress')}</dt>
        <dd>
          <ActionMeter actions={actions} />
        </dd>
        <dt>{t('page.evidence')}</dt>
        <dd>
          {evidenceCount ? (
            <a href="#evidence">{t('recommendations:evidence.count', { count: evidenceCount })}</a>
          ) : (
            t('recommendations:evidence.none')
          )}
        </dd>
        <dt>{t('page.response')}</dt>
        <dd>
          <ResponseLabel response={response} />
          {pickText(responseReasons, language) && (
            <span className="block small">
              <LocalizedText text={responseReasons} withLabel />
            </span>
          )}
        </dd>
        <dt>{t('page.responsible')}</dt>
        <dd>
          <LocalizedText text={responsible} />
        </dd>
        <dt>{t('page.target')}</dt>
        <dd>
          <Target targetOn={targetOn} asPublished={asPublished} withLabel={false} />
        </dd>
        {asPublished.title && (
          <>
            <dt>{t('page.asPublished')}</dt>
            <dd>
              <q lang="en">{asPublished.title}</q>
              {findFlag(asPublished, 'title') && <span className="as-published"> {t('recommendations:flag.damaged')}</span>}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
