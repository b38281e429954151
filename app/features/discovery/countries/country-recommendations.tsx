import { useTranslation } from 'react-i18next'
import { ActionStatusLabel } from '#app/features/core/recommendations/action-status.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { KindLabel } from '#app/ui/kind-label.tsx'
import type { Answer, CountryRecommendation } from './queries.server.ts'

/** The recommendations that the country's resources answer, or whose follow-up plan names the country. */
export function CountryRecommendations({ recommendations }: { recommendations: CountryRecommendation[] }) {
  const { t } = useTranslation('countries')
  const language = useLanguage()
  return (
    <ol className="recs country-recs">
      {recommendations.map(({ evaluation, number, title, answerCount, answers, actions }) => (
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
            {answers.length > 0 && <Answers answers={answers} />}
            {answerCount > answers.length && <p>{t('page.moreAnswers', { count: answerCount - answers.length })}</p>}
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

function Answers({ answers }: { answers: Answer[] }) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  return (
    <ul className="answers">
      {answers.map(({ kind, slug, title, note }) => (
        <li key={`${kind}/${slug}`}>
          <KindLabel kind={kind}>{t(`kind.${kind}`)}</KindLabel>{' '}
          <a href={pathTo(kind, language, { slug })}>
            <LocalizedText text={title} />
          </a>
          <p>
            <LocalizedText text={note} withLabel />
          </p>
        </li>
      ))}
    </ul>
  )
}
