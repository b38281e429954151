import { useTranslation } from 'react-i18next'
import { QuestionArticle } from '#app/features/discovery/discussion/question-article.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import type { EventQuestion } from './event-questions.server.ts'

/** The questions in the order of their votes, each with a button to vote if the reader may. Works without script. */
export function EventQuestionList({ questions, mayVote }: { questions: readonly EventQuestion[]; mayVote: boolean }) {
  const { t } = useTranslation(['events', 'discussion'])
  const language = useLanguage()
  return (
    <ol className="event-questions">
      {questions.map(({ question, institution, votes, isOwnVote }) => {
        const name = question.shownAs || t('discussion:post.nobody')
        return (
          <li key={question.id}>
            <QuestionArticle question={{ ...question, occasion: null }} institution={institution} />
            <form method="post" className="event-votes">
              <strong>{t('questions.votes', { count: votes, number: formatNumber(votes, language) })}</strong>
              {mayVote && (
                <>
                  <input type="hidden" name="post" value={question.id} />
                  <Button
                    type="submit"
                    variant="secondary"
                    name="intent"
                    value={isOwnVote ? 'unvote' : 'vote'}
                    aria-label={t(isOwnVote ? 'questions.unvoteFor' : 'questions.voteFor', { name })}
                  >
                    {t(isOwnVote ? 'questions.unvote' : 'questions.vote')}
                  </Button>
                </>
              )}
            </form>
          </li>
        )
      })}
    </ol>
  )
}
