import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Problem } from '#app/components/problem.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { languages } from '#app/i18n/languages.ts'
import { GapList } from './gap-list.tsx'
import { type ReviewAnswer, sentValue } from './review-answer.ts'
import { isReviewField, reviewFields } from './review-schema.ts'

/** Why the decision was refused, and what to do. */
export function ReviewProblem({ answer, revision }: { answer: ReviewAnswer | undefined; revision: number }) {
  const { t } = useTranslation(['review', 'comments', 'schedules', 'common'])
  const { pathname, search } = useLocation()
  const reading = new URLSearchParams(search).get('lang')
  if (!answer) return null
  const labelOf = (name: string) => (isReviewField(name) ? t(reviewFields[name]) : null)
  return (
    <Problem answer={answer}>
      <ErrorSummary errors={answer.errors} labelOf={labelOf} />
      <Refusal error={answer.error} />
      {answer.error === 'stale_revision' && (
        <p>
          {sentValue(answer, 'revision') === String(revision) ? (
            <Link to={reading ? `?lang=${reading}` : pathname}>{t('page.openLatest')}</Link>
          ) : (
            t('page.isLatest', { revision })
          )}
        </p>
      )}
      {(answer.error === 'decided_meanwhile' || answer.error === 'assigned_meanwhile') && (
        <p>
          <Link to={reading ? `?lang=${reading}` : pathname}>{t('page.openAgain')}</Link>
        </p>
      )}
      {answer.error === 'incomplete' &&
        languages
          .map((code) => ({ code, gaps: (answer.gaps ?? []).filter((each) => each.language === code).map(({ gap }) => gap) }))
          .filter(({ gaps }) => gaps.length > 0)
          .map(({ code, gaps }) => (
            <div key={code}>
              <h3>{t('page.missing', { count: gaps.length, language: t(`common:language.${code}`) })}</h3>
              <GapList gaps={gaps} />
            </div>
          ))}
    </Problem>
  )
}
