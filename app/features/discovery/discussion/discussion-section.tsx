import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { askPath } from './ask-path.ts'
import { type Discussion, isShownAtPart } from './part-questions.tsx'
import { QuestionArticle } from './question-article.tsx'

/** On the page of a resource, below its text: questions about all of it, open questions, and how to ask. */
export function DiscussionSection({ discussion: { resourceId, questions, count, institution } }: { discussion: Discussion }) {
  const { t } = useTranslation('discussion')
  const language = useLanguage()
  return (
    <section className="discussion" aria-labelledby="questions">
      <h2 id="questions">{t('section.title')}</h2>
      <p className="small">{t(count === 0 ? 'section.none' : 'section.lead')}</p>
      {questions
        .filter((question) => !isShownAtPart(question))
        .map((question) => (
          <QuestionArticle key={question.id} question={question} institution={institution} />
        ))}
      <p className="button-row">
        <LinkButton href={askPath(resourceId, language)} variant="secondary" rel="nofollow">
          {t('section.ask')}
        </LinkButton>
        {count > 0 && <a href={pathTo('discussion', language, { id: resourceId })}>{t('section.all', { count })}</a>}
      </p>
    </section>
  )
}
