import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { SectionTrail } from '#app/components/section-trail.tsx'
import { findReplacement } from '#app/features/core/concepts/replacements.server.ts'
import { findPlatforms } from '#app/features/core/reference/queries.server.ts'
import { feedLink } from '#app/features/discovery/search/tools/feed-link.ts'
import { getTopicPage } from '#app/features/discovery/topics/queries.server.ts'
import { TopicCharts } from '#app/features/discovery/topics/topic-charts.tsx'
import { TopicCompare } from '#app/features/discovery/topics/topic-compare.tsx'
import { TopicCountries } from '#app/features/discovery/topics/topic-countries.tsx'
import { TopicEmpty } from '#app/features/discovery/topics/topic-empty.tsx'
import { TopicRail } from '#app/features/discovery/topics/topic-rail.tsx'
import { ElsewhereSection } from '#app/features/outreach/elsewhere/elsewhere-section.tsx'
import { findNewestElsewhere, findSlugsUnder } from '#app/features/outreach/elsewhere/find-elsewhere.server.ts'
import { FollowLink } from '#app/features/outreach/following/follow-link.tsx'
import { findNextEvents } from '#app/features/programme/events/listing/find-events.server.ts'
import { NextEventsSection } from '#app/features/programme/events/listing/next-events.tsx'
import { CardsByKind } from '#app/features/resources/published/cards-by-kind.tsx'
import { withConcepts } from '#app/features/resources/published/newest-of-each-kind.server.ts'
import { totalOf, useKindCounts } from '#app/features/resources/published/use-kind-counts.ts'
import { AlternativeLabels } from '#app/features/vocabulary/concepts/alternative-labels.tsx'
import { broaderPath, narrowerOf } from '#app/features/vocabulary/concepts/tree.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, pageExpiryContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import placesCss from '#app/styles/bundles/places.css?url'
import type { Route } from './+types/topic'

export async function loader({ params, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const isSlug = /^[a-z0-9-]{2,60}$/.test(params.slug)
  const found = isSlug
    ? await context.get(readerContext)(async (db) => {
        const page = await getTopicPage(db, params.slug)
        return (
          page && {
            ...page,
            next: await findNextEvents(db, withConcepts(page.ids), language),
            elsewhere: await findNewestElsewhere(db, { topics: await findSlugsUnder(db, params.slug) }),
            platforms: await findPlatforms(db),
          }
        )
      })
    : null
  const current = isSlug && !found ? await context.get(readerContext)((db) => findReplacement(db, 'topic', params.slug)) : null
  if (current) throw redirect(pathTo('topic', language, { slug: current }), 301)
  if (!found) throw data(null, { status: 404 })
  if (found.next.changesAt) context.set(pageExpiryContext, found.next.changesAt)
  const { label, definition } = found.topic
  const title = pickText(label, language)?.text ?? params.slug
  const description = textsIn(language)('topics:page.description', { definition: pickText(definition, language)?.text ?? '' })
  return { ...found, language, page: { title, description, params, origin: context.get(servicesContext).publicUrl } }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: placesCss }]

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        ...pageMeta({ ...loaderData.page, address: 'topic' }),
        feedLink(loaderData.language, loaderData.page.title, { topic: [loaderData.topic.slug] }),
      ]
    : []

export default function TopicPage({ loaderData }: Route.ComponentProps) {
  const { topic, topics, countries, alternativeLabels, counts, related, comparable, cards, next, elsewhere, platforms, page } = loaderData
  const { t } = useTranslation('topics')
  const language = useLanguage()
  const inWords = useKindCounts()
  const isEmpty = totalOf(counts.kinds) === 0
  const trail = broaderPath(topics, topic.slug).map(({ slug, label }) => ({
    label: pickText(label, language)?.text ?? slug,
    href: pathTo('topic', language, { slug }),
  }))
  return (
    <div className="wrap place">
      <header>
        <SectionTrail section="topics" trail={trail} here={page.title} />
        <p className="eyebrow">{t('page.eyebrow')}</p>
        <h1>
          <LocalizedText text={topic.label} />
        </h1>
        <p className="lead">
          <LocalizedText text={topic.definition} withLabel />
        </p>
        <AlternativeLabels labels={alternativeLabels} />
        <p className="topic-sum">
          {isEmpty ? t('page.empty') : t('page.published', { list: inWords(counts.kinds) })}{' '}
          {!isEmpty && narrowerOf(topics, topic.slug).length > 0 && t('page.includes')}
        </p>
        <FollowLink subject={`topic:${topic.slug}`} name={page.title} />
      </header>
      {!isEmpty && <TopicCharts topic={topic.slug} counts={counts.kinds} related={related} />}
      <div className="place-body">
        {!isEmpty && (
          <section aria-labelledby="countries">
            <h2 id="countries">{t('page.countries')}</h2>
            <TopicCountries topic={topic.slug} title={page.title} countries={countries} counts={counts.countries} />
            <TopicCompare comparable={comparable} countries={countries} />
          </section>
        )}
        <NextEventsSection events={next.events} origin={page.origin} choice={{ topic: topic.slug }} />
        {isEmpty ? (
          <TopicEmpty topic={topic} topics={topics} />
        ) : (
          <CardsByKind cards={cards} counts={counts.kinds} filter={{ topic: [topic.slug] }} />
        )}
        <ElsewhereSection found={elsewhere} choice={{ topic: topic.slug }} />
      </div>
      <TopicRail topic={topic} topics={topics} platforms={platforms} />
    </div>
  )
}
