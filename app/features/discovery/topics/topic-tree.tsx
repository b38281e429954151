import { useTranslation } from 'react-i18next'
import { type Branch, toTree } from '#app/features/vocabulary/concepts/tree.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Topic } from './queries.server.ts'

/** The topics as nested lists: those with narrower topics first, the rest in columns. */
export function TopicTree({ topics }: { topics: Topic[] }) {
  const tree = toTree(topics)
  const families = tree.filter(({ narrower }) => narrower.length > 0)
  const single = tree.filter(({ narrower }) => narrower.length === 0)
  return (
    <>
      {families.map((branch) => (
        <Family key={branch.concept.slug} branch={branch} />
      ))}
      <ul className="topic-singles">
        {single.map(({ concept }) => (
          <li key={concept.slug}>
            <TopicEntry topic={concept} level="h2" />
          </li>
        ))}
      </ul>
    </>
  )
}

function Family({ branch: { concept, narrower } }: { branch: Branch<Topic> }) {
  return (
    <section className="topic-family">
      <TopicEntry topic={concept} level="h2" />
      <Narrower of={concept} branches={narrower} />
    </section>
  )
}

function Narrower({ of, branches }: { of: Topic; branches: Branch<Topic>[] }) {
  const { t } = useTranslation('topics')
  const language = useLanguage()
  if (branches.length === 0) return null
  return (
    <ul className="topic-narrower" aria-label={t('list.narrower', { topic: pickText(of.label, language)?.text ?? of.slug })}>
      {branches.map(({ concept, narrower }) => (
        <li key={concept.slug}>
          <TopicEntry topic={concept} />
          <Narrower of={concept} branches={narrower} />
        </li>
      ))}
    </ul>
  )
}

/** Name, count and definition. From the third level on the name is not a heading. */
function TopicEntry({ topic: { slug, label, definition, count }, level: Level = 'p' }: { topic: Topic; level?: 'h2' | 'p' }) {
  const language = useLanguage()
  return (
    <>
      <Level className="topic-name">
        <a href={pathTo('topic', language, { slug })}>
          <LocalizedText text={label} />
        </a>{' '}
        <TopicCount count={count} />
      </Level>
      <p className="topic-definition">
        <LocalizedText text={definition} withLabel />
      </p>
    </>
  )
}

export function TopicCount({ count }: { count: number }) {
  const { t } = useTranslation(['topics', 'published'])
  const language = useLanguage()
  if (count === 0) return <span className="count is-empty">{t('list.none')}</span>
  return (
    <span className="count">
      <span aria-hidden="true">{formatNumber(count, language)}</span>
      <span className="visually-hidden">{t('published:count.resource', { count })}</span>
    </span>
  )
}
