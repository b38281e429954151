/** Events to come, nearest first, and past ones, latest first: all, or those of a topic and a country. */
import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { Pagination } from '#app/components/pagination.tsx'
import { KindEmpty } from '#app/features/discovery/search/kind-empty.tsx'
import { feedLink } from '#app/features/discovery/search/tools/feed-link.ts'
import { CalendarLinks } from '#app/features/programme/events/listing/calendar-links.tsx'
import { EventCards } from '#app/features/programme/events/listing/event-cards.tsx'
import { type EventChoice, eventsPath, eventsQuery, readEventChoice } from '#app/features/programme/events/listing/events-address.ts'
import { type EventFilters, findEventFilters, findEvents } from '#app/features/programme/events/listing/find-events.server.ts'
import { findCards } from '#app/features/resources/published/queries.server.ts'
import { ResourceCard } from '#app/features/resources/published/resource-card.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, pageExpiryContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import placesCss from '#app/styles/bundles/places.css?url'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Route } from './+types/events'

export async function loader({ url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const t = textsIn(language)
  const wished = readEventChoice(url.searchParams)
  const origin = context.get(servicesContext).publicUrl
  return context.get(readerContext)(async (db) => {
    const found = await findEvents(db, wished, language)
    if (found.changesAt) context.set(pageExpiryContext, found.changesAt)
    const isEmpty = found.total === 0 && !wished.country && !wished.topic
    return {
      ...{ found, language, choice: { ...wished, page: found.page } },
      filters: await findEventFilters(db),
      // Without events the page offers other resources.
      others: isEmpty ? await findCards(db, {}, { limit: 3 }) : null,
      meta: { title: t('common:kinds.event'), description: t('kind-index:kind.event'), origin },
    }
  })
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: placesCss }]

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        ...pageMeta({ ...loaderData.meta, address: 'events', search: eventsQuery(loaderData.choice) }),
        feedLink(loaderData.language, loaderData.meta.title, { kind: ['event'] }),
      ]
    : []

export default function Events({ loaderData: { found, choice, filters, others, meta: page } }: Route.ComponentProps) {
  const { t } = useTranslation(['events', 'kind-index', 'common', 'certificates'])
  const language = useLanguage()
  const country = filters.countries.find(({ iso3 }) => iso3 === choice.country)
  const topic = filters.topics.find(({ slug }) => slug === choice.topic)
  const asked = [topic && pickText(topic.label, language)?.text, country && pickText(country.name, language)?.text].filter(Boolean)
  return (
    <div className="wrap page kind-index">
      <PageHeader eyebrow={t('common:kinds.event')} title={t('kind-index:kindTitle.event')} lead={t('kind-index:kind.event')}>
        {found.total > 0 && (
          <p>
            {t('kind-index:count', { count: found.total })}
            {asked.length > 0 && ` ${t('list.about', { what: asked.join(' · ') })}`} ·{' '}
            <a href={`${pathTo('search', language)}?kind=event`}>{t('kind-index:search')}</a>
          </p>
        )}
        {(choice.country || choice.topic) && (
          <p>
            <a href={pathTo('events', language)}>{t('list.all')}</a>
          </p>
        )}
        {!others && <CalendarLinks origin={page.origin} choice={choice} />}
      </PageHeader>
      {others ? (
        <KindEmpty kind="event">
          {others.map((card) => (
            <ResourceCard key={card.id} card={card} />
          ))}
        </KindEmpty>
      ) : (
        <>
          {choice.page === 1 && (
            <section className="event-list" aria-labelledby="upcoming">
              <h2 id="upcoming">{t('list.upcoming')}</h2>
              {found.upcoming.length > 0 ? <EventCards events={found.upcoming} /> : <p className="muted">{t('list.noneUpcoming')}</p>}
            </section>
          )}
          <section className="event-list" aria-labelledby="past">
            <h2 id="past">{t('list.past')}</h2>
            {found.past.length > 0 ? <EventCards events={found.past} /> : <p className="muted">{t('list.nonePast')}</p>}
          </section>
          <Pagination page={found.page} pages={found.pages} pathOf={(one) => eventsPath(language, { ...choice, page: one })} />
          <Filters choice={choice} filters={filters} />
          <p>
            <a href={pathTo('certificates', language)}>{t('certificates:code.link')}</a>
          </p>
        </>
      )}
    </div>
  )
}

/** Each topic and country that has events, with how many. */
function Filters({ choice, filters }: { choice: EventChoice; filters: EventFilters }) {
  const { t } = useTranslation('events')
  const language = useLanguage()
  const { topics, countries } = filters
  const lists = [
    {
      id: 'by-topic',
      items: topics.map(({ slug, label, count }) => ({ key: slug, name: label, count, to: { topic: slug }, now: choice.topic })),
    },
    {
      id: 'by-country',
      items: countries.map(({ iso3, name, count }) => ({ key: iso3, name, count, to: { country: iso3 }, now: choice.country })),
    },
  ] as const
  return lists.map(
    ({ id, items }) =>
      items.length > 0 && (
        <nav key={id} className="event-list" aria-labelledby={id}>
          <h2 id={id}>{t(id === 'by-topic' ? 'list.byTopic' : 'list.byCountry')}</h2>
          <ul className="index-list">
            {items.map(({ key, name, count, to, now }) => (
              <li key={key}>
                <a href={eventsPath(language, { ...choice, page: 1, ...to })} aria-current={key === now ? 'true' : undefined}>
                  {pickText(name, language)?.text}
                </a>
                <span className="count">{count}</span>
              </li>
            ))}
          </ul>
        </nav>
      ),
  )
}
