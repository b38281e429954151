import { useTranslation } from 'react-i18next'
import { broaderPath } from '#app/features/vocabulary/concepts/tree.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Topic } from './queries.server.ts'

/** Shown for a topic without resources: its broader topic, sibling topics with content, and a link to share. */
export function TopicEmpty({ topic, topics }: { topic: Topic; topics: Topic[] }) {
  const { t } = useTranslation('topics')
  const language = useLanguage()
  const broader = broaderPath(topics, topic.slug)
    .reverse()
    .find(({ count }) => count > 0)
  const neighbours = topics
    .filter(({ slug, broader: under, count }) => under === topic.broader && slug !== topic.slug && count > 0)
    .slice(0, 4)
  const links = (some: Topic[]) =>
    some.map(({ slug, label }, place) => (
      <span key={slug}>
        {place > 0 && ' · '}
        <a href={pathTo('topic', language, { slug })}>
          <LocalizedText text={label} />
        </a>
      </span>
    ))
  return (
    <section className="prose" aria-labelledby="what-now">
      <h2 id="what-now">{t('page.emptyTitle')}</h2>
      <ul>
        {broader && (
          <li>
            {t('page.emptyBroader')} {links([broader])}
          </li>
        )}
        {neighbours.length > 0 && (
          <li>
            {t('page.emptySibling')} {links(neighbours)}
          </li>
        )}
        <li>
          {t('page.emptyShare')} <a href={pathTo('signIn', language)}>{t('page.shareLink')}</a>.
        </li>
      </ul>
    </section>
  )
}
