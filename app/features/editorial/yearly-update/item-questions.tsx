import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Facts } from './get-facts.server.ts'

/** The questions that readers asked since the last update. Renders nothing if there are none. */
export function ItemQuestions({ questions: { count, questions } }: Pick<Facts, 'questions'>) {
  const { t } = useTranslation('yearly-update')
  const language = useLanguage()
  if (count === 0) return null
  return (
    <section aria-labelledby="item-questions">
      <h2 id="item-questions">{t('item.questions', { count })}</h2>
      <p className="small">{t('item.questionsAsk')}</p>
      <ul className="update-facts">
        {questions.map(({ id, body, isAnswered, ...question }) => (
          <li key={id}>
            <a href={pathTo('question', language, { id })} lang={question.language === language ? undefined : question.language}>
              {body}
            </a>
            <span className="small">{t(isAnswered ? 'item.questionAnswered' : 'item.questionOpen')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
