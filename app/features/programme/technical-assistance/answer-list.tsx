import { useTranslation } from 'react-i18next'
import { actionAnchor } from '#app/features/programme/follow-up/action-anchor.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { AssistanceAnswer } from './get-assistance.server.ts'

/** The recommendations that an assistance answers, each with the actions of its plan that announce it. */
export function AnswerList({ answers }: { answers: readonly AssistanceAnswer[] }) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  if (answers.length === 0) return <p>{t('page.answersNone')}</p>
  return (
    <ul className="assistance-answers">
      {[...Map.groupBy(answers, ({ recommendation }) => recommendation)].map(([id, [first, ...more]]) => {
        if (!first) return null
        const { code, number, titles, evaluation } = first
        const path = pathTo('recommendation', language, { evaluation, number })
        return (
          <li key={id}>
            <p className="small">{t('page.recommendation', { code, number })}</p>
            <a href={path}>
              <LocalizedText text={titles} />
            </a>
            {[first, ...more].map(
              ({ action, actionTexts }) =>
                action &&
                actionTexts && (
                  <p key={action}>
                    <a href={`${path}#${actionAnchor(action)}`}>
                      <LocalizedText text={actionTexts} />
                    </a>
                  </p>
                ),
            )}
          </li>
        )
      })}
    </ul>
  )
}
