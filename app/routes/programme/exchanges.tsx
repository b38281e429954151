/** What institutions offer and ask each other: by country on the map, by topic, and as lists. */
import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { Pagination } from '#app/components/pagination.tsx'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { CountryTiles } from '#app/features/discovery/countries/country-tiles.tsx'
import { KindEmpty } from '#app/features/discovery/search/kind-empty.tsx'
import { feedLink } from '#app/features/discovery/search/tools/feed-link.ts'
import { type Board, boardPath, boardQuery, readBoard, type Section } from '#app/features/programme/exchanges/board/board-address.ts'
import { ExchangeCard } from '#app/features/programme/exchanges/board/exchange-card.tsx'
import {
  type BoardTopic,
  type FoundBoard,
  findBoard,
  findBoardOverview,
  nextDayAt,
} from '#app/features/programme/exchanges/board/find-board.server.ts'
import { findCards } from '#app/features/resources/published/queries.server.ts'
import { ResourceCard } from '#app/features/resources/published/resource-card.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, pageExpiryContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import placesCss from '#app/styles/bundles/places.css?url'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Route } from './+types/exchanges'

export async function loader({ url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const t = textsIn(language)
  const board = readBoard(url.searchParams)
  context.set(pageExpiryContext, nextDayAt(new Date()))
  return context.get(readerContext)(async (db) => {
    const found = await findBoard(db, board)
    const isEmpty = Object.values(found.totals).every((total) => total === 0) && !board.country && !board.topic
    return {
      ...{ board: { ...board, page: found.page }, found, language },
      countries: await findCountries(db),
      overview: await findBoardOverview(db),
      // Without exchanges the page offers other resources.
      others: isEmpty ? await findCards(db, {}, { limit: 3 }) : null,
      meta: {
        title: t('common:kinds.exchange'),
        description: t('kind-index:kind.exchange'),
        origin: context.get(servicesContext).publicUrl,
      },
    }
  })
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: placesCss }]

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        ...pageMeta({ ...loaderData.meta, address: 'exchanges', search: boardQuery(loaderData.board) }),
        feedLink(loaderData.language, loaderData.meta.title, { kind: ['exchange'] }),
      ]
    : []

export default function Exchanges({ loaderData: { board, found, countries, overview, others } }: Route.ComponentProps) {
  const { t } = useTranslation(['exchanges', 'kind-index', 'common'])
  const language = useLanguage()
  const country = countries.find(({ iso3 }) => iso3 === board.country)
  const topic = overview.topics.find(({ slug }) => slug === board.topic)
  const asked = [country && pickText(country.names, language)?.text, topic && pickText(topic.label, language)?.text].filter(Boolean)
  const isNarrowed = Boolean(board.country || board.topic || board.show)
  return (
    <div className="wrap page kind-index">
      <div className="countries-top">
        <PageHeader eyebrow={t('common:kinds.exchange')} title={t('kind-index:kindTitle.exchange')} lead={t('kind-index:kind.exchange')}>
          <p className="exchange-totals">
            <strong>
              {t('open', { offers: t('offers', { count: found.totals.offer }), requests: t('requests', { count: found.totals.request }) })}
            </strong>
            {asked.length > 0 && ` ${t('about', { what: asked.join(' · ') })}`}
          </p>
          {isNarrowed ? (
            <p>
              <a href={pathTo('exchanges', language)}>{t('all')}</a>
            </p>
          ) : (
            <p>
              {t('share')} <a href={pathTo('signIn', language)}>{t('kind-index:share')}</a>.
            </p>
          )}
        </PageHeader>
        <CountryTiles
          countries={countries}
          counts={overview.countries}
          of="exchange"
          label={t('map')}
          hrefOf={(iso3) => boardPath(language, { country: iso3 })}
        />
      </div>
      {overview.topics.length > 0 && <Topics topics={overview.topics} current={board.topic} />}
      {others ? (
        <KindEmpty kind="exchange">
          {others.map((card) => (
            <ResourceCard key={card.id} card={card} />
          ))}
        </KindEmpty>
      ) : (
        (['offer', 'request', 'visit', 'closed'] as const).map((section) => (
          <SectionCards key={section} section={section} board={board} found={found} />
        ))
      )}
      <Pagination page={found.page} pages={found.pages} pathOf={(page) => boardPath(language, { ...board, page })} />
    </div>
  )
}

function Topics({ topics, current }: { topics: readonly BoardTopic[]; current: string | null }) {
  const { t } = useTranslation('exchanges')
  const language = useLanguage()
  return (
    <section aria-labelledby="by-topic">
      <h2 id="by-topic">{t('byTopic')}</h2>
      <ul className="index-list">
        {topics.map(({ slug, label, offers, requests }) => (
          <li key={slug}>
            <a href={boardPath(language, { topic: slug })} aria-current={slug === current ? 'page' : undefined}>
              {pickText(label, language)?.text}
            </a>
            <span className="count">
              {[offers > 0 && t('offers', { count: offers }), requests > 0 && t('requests', { count: requests })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The cards of a section, and a link to all of them; what is closed only on its own page. */
function SectionCards({ section, board, found }: { section: Section; board: Board; found: FoundBoard }) {
  const { t } = useTranslation('exchanges')
  const language = useLanguage()
  const total = found.totals[section]
  if (board.show !== null && board.show !== section) return null
  const cards = found.exchanges.filter((exchange) => exchange.section === section)
  const all = (
    <p>
      <a href={boardPath(language, { ...board, show: section, page: 1 })}>{t(`section.${section}.all`, { count: total })}</a>
    </p>
  )
  if (section === 'closed' && board.show === null) return total > 0 ? all : null
  return (
    <section className="exchange-section" aria-labelledby={section}>
      <h2 id={section}>{t(`section.${section}.title`)}</h2>
      {total === 0 && <p className="muted">{t(`section.${section}.none`)}</p>}
      <div className="cards">
        {cards.map((exchange) => (
          <ExchangeCard key={exchange.card.id} exchange={exchange} />
        ))}
      </div>
      {board.show === null && total > cards.length && all}
    </section>
  )
}
