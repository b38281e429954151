import { useTranslation } from 'react-i18next'
import { ActionStatusLabel } from '#app/features/recommendations/action-status.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { CountryRecommendation } from './queries.server.ts'

/** Which recommendations the country answers, and where the follow-up plan names it. */
export function CountryRecommendations({ recommendations }: { recommendations: CountryRecommendation[] }) {
  const { t } = useTranslation('country')
  const language = useLanguage()
  return (
    <ol className="recs country-recs">
      {recommendations.map(({ evaluation, number, title, evidenceCount, actions }) => (
        <li key={`${evaluation}/${number}`} className="rec">
          <span className="rec-number" aria-hidden="true">
            {number}
          </span>
          <div>
            <h3>
              <a href={pathTo('recommendation', language, { evaluation, number })}>
                <LocalizedText text={title} />
              </a>
            </h3>
            {evidenceCount > 0 && <p>{t('page.answers', { count: evidenceCount })}</p>}
            {actions.length > 0 && (
              <>
                <p>{t('page.planSays')}</p>
                <ul>
                  {actions.map(({ id, text, status }) => (
                    <li key={id}>
                      <LocalizedText text={text} /> <ActionStatusLabel status={status} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
