import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** On the page of an event: how many questions wait for the speakers, and where they are. */
export function EventQuestionsSection({ slug, count }: { slug: string; count: number }) {
  const { t } = useTranslation('events')
  const language = useLanguage()
  return (
    <section className="discussion" aria-labelledby="speakers-questions">
      <h2 id="speakers-questions">{t('questions.title')}</h2>
      <p>
        {t('questions.count', { count, number: formatNumber(count, language) })}{' '}
        <a href={pathTo('eventQuestions', language, { slug })} rel="nofollow">
          {t('questions.all')}
        </a>
      </p>
    </section>
  )
}
