import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { actionAnchor } from './action-anchor.ts'
import type { EvaluationPage } from './evaluation-page.server.ts'

/** Recommendations that nothing published answers, and actions said to be done of which nothing is shown. */
export function WithoutEvidence({ unanswered, unproven }: Pick<EvaluationPage, 'unanswered' | 'unproven'>) {
  const { t } = useTranslation(['follow-up', 'recommendations'])
  const language = useLanguage()
  if (unanswered.length + unproven.length === 0) return <p>{t('without.nothing')}</p>
  return (
    <>
      {unanswered.length > 0 && (
        <>
          <p>{t('without.recommendations')}</p>
          <ul className="without-evidence">
            {unanswered.map(({ id, evaluation, number, titles }) => (
              <li key={id}>
                {number}.{' '}
                <a href={pathTo('recommendation', language, { evaluation, number })}>
                  <LocalizedText text={titles} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {unproven.length > 0 && (
        <>
          <p>{t('without.actions')}</p>
          <ul className="without-evidence">
            {unproven.map(({ action, texts, evaluation, number }) => (
              <li key={action}>
                {t('recommendations:number', { number })}:{' '}
                <a href={`${pathTo('recommendation', language, { evaluation, number })}#${actionAnchor(action)}`}>
                  <LocalizedText text={texts} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
