import { useTranslation } from 'react-i18next'
import { emptySearch, searchPath } from '#app/features/search/links.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { ConceptCounts, Topic } from './queries.server.ts'
import { TopicCount } from './topic-tree.tsx'
import { broaderPath, narrowerOf } from './tree.ts'

type Props = { topic: Topic; topics: Topic[]; countries: ConceptCounts['countries'] }

/** Beside a topic's resources: where it stands in the thesaurus, and which countries have something on it. */
export function TopicRail({ topic, topics, countries }: Props) {
  const { t } = useTranslation(['topic', 'country'])
  const language = useLanguage()
  const broader = broaderPath(topics, topic.slug).at(-1)
  const narrower = narrowerOf(topics, topic.slug)
  return (
    <div className="rail">
      {broader && (
        <section aria-labelledby="broader">
          <h2 id="broader">{t('page.broader')}</h2>
          <TopicLinks topics={[broader]} />
        </section>
      )}
      {narrower.length > 0 && (
        <section aria-labelledby="narrower">
          <h2 id="narrower">{t('page.narrower')}</h2>
          <TopicLinks topics={narrower} />
        </section>
      )}
      {countries.length > 0 && (
        <section aria-labelledby="countries">
          <h2 id="countries">{t('page.countries')}</h2>
          <ul className="chip-list">
            {countries.map(({ iso3, name, count }) => (
              <li key={iso3}>
                <a className="chip" href={pathTo('country', language, { iso3: iso3.toLowerCase() })}>
                  <LocalizedText text={name} /> <span className="count">{formatNumber(count, language)}</span>
                </a>
              </li>
            ))}
          </ul>
          <p>
            <a href={searchPath(pathTo('search', language), emptySearch, { topic: [topic.slug] })}>{t('page.search')}</a>
          </p>
        </section>
      )}
    </div>
  )
}

function TopicLinks({ topics }: { topics: Topic[] }) {
  const language = useLanguage()
  return (
    <ul>
      {topics.map(({ slug, label, count }) => (
        <li key={slug}>
          <a href={pathTo('topic', language, { slug })}>
            <LocalizedText text={label} />
          </a>{' '}
          <TopicCount count={count} />
        </li>
      ))}
    </ul>
  )
}
