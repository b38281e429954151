import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import type { Platform } from '#app/features/core/reference/queries.server.ts'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import { broaderPath, narrowerOf, siblingsOf } from '#app/features/vocabulary/concepts/tree.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Topic } from './queries.server.ts'
import { TopicCount } from './topic-tree.tsx'

type Props = { topic: Topic; topics: Topic[]; platforms: readonly Pick<Platform, 'slug' | 'names' | 'urls'>[] }

/** Beside a topic's resources: its place in the thesaurus, further links, and the sister platforms. */
export function TopicRail({ topic, topics, platforms }: Props) {
  const { t } = useTranslation('topics')
  const language = useLanguage()
  const families = [
    { key: 'broader', some: broaderPath(topics, topic.slug).slice(-1) },
    { key: 'narrower', some: narrowerOf(topics, topic.slug) },
    { key: 'siblings', some: siblingsOf(topics, topic.slug) },
  ] as const
  return (
    <div className="rail">
      {families.map(
        ({ key, some }) =>
          some.length > 0 && (
            <section key={key} aria-labelledby={key}>
              <h2 id={key}>{t(`page.${key}`)}</h2>
              <TopicLinks topics={some} />
            </section>
          ),
      )}
      <section aria-labelledby="go-on">
        <h2 id="go-on">{t('page.goOn')}</h2>
        <ul className="plain-list">
          {topic.count > 0 && (
            <li>
              <a href={searchPath(pathTo('search', language), emptySearch, { topic: [topic.slug] })}>{t('page.search')}</a>
            </li>
          )}
          <li>
            <a href={pathTo('coverage', language)}>{t('page.coverage')}</a>
          </li>
        </ul>
      </section>
      <section aria-labelledby="platforms">
        <h2 id="platforms">{t('page.platforms')}</h2>
        <ul className="plain-list">
          {platforms.map(({ slug, names, urls }) => (
            <li key={slug}>
              <ExternalLink href={pickText(urls, language)?.text ?? ''}>
                <LocalizedText text={names} />
              </ExternalLink>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function TopicLinks({ topics }: { topics: readonly Topic[] }) {
  const language = useLanguage()
  return (
    <ul className="plain-list">
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
