/** The index of one kind, newest first; the address decides the kind. */
import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { Pagination } from '#app/components/pagination.tsx'
import { kindOfPath } from '#app/features/core/kinds/kind-of-path.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { CompareCheckbox, CompareForm } from '#app/features/discovery/compare/compare-form.tsx'
import { KindEmpty } from '#app/features/discovery/search/kind-empty.tsx'
import { feedLink } from '#app/features/discovery/search/tools/feed-link.ts'
import { calendarAddresses } from '#app/features/programme/events/listing/events-address.ts'
import { type Card, findCardPage, findCards } from '#app/features/resources/published/queries.server.ts'
import { ResourceCard } from '#app/features/resources/published/resource-card.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/kind-index'

const pageSize = 24

export async function loader({ url, context }: Route.LoaderArgs) {
  const kind = kindOfPath(url.pathname)
  if (!kind) throw data(null, { status: 404 })
  const language = context.get(languageContext)
  const t = textsIn(language)
  const wished = /^[1-9]\d{0,5}$/.test(url.searchParams.get('page') ?? '') ? Number(url.searchParams.get('page')) : 1
  return context.get(readerContext)(async (db) => {
    const { cards, total, page, pages } = await findCardPage(db, kind, { page: wished, size: pageSize })
    // Without resources the page offers others.
    const others = total === 0 ? await findCards(db, {}, { limit: 3 }) : []
    return {
      ...{ kind, cards, others, total, page, pages, language },
      meta: { title: t(`common:kinds.${kind}`), description: t(`kind-index:kind.${kind}`), origin: context.get(servicesContext).publicUrl },
    }
  })
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        ...pageMeta({ ...loaderData.meta, address: `${loaderData.kind}s`, search: loaderData.page > 1 ? `?page=${loaderData.page}` : '' }),
        feedLink(loaderData.language, loaderData.meta.title, { kind: [loaderData.kind] }),
      ]
    : []

export default function KindIndex({ loaderData: { kind, cards, others, total, page, pages, meta: site } }: Route.ComponentProps) {
  const { t } = useTranslation(['kind-index', 'common', 'learning', 'events'])
  const language = useLanguage()
  const path = pathTo(`${kind}s`, language)
  return (
    <div className="wrap page kind-index">
      <header className="page-header">
        <p className="eyebrow">{t(`common:kinds.${kind}`)}</p>
        <h1>{t(`kindTitle.${kind}`)}</h1>
        <p className="lead">{t(`kind.${kind}`)}</p>
        {kind === 'course' && (
          <p>
            <a href={pathTo('learningRoutes', language)}>{t('learning:index.title')}</a>
          </p>
        )}
        {total > 0 && (
          <p>
            {t('count', { count: total })} · <a href={`${pathTo('search', language)}?kind=${kind}`}>{t('search')}</a>
            {pages > 1 && ` · ${t('page', { page, pages })}`}
          </p>
        )}
        {kind === 'course' && total > 0 && (
          <p>
            <a href={calendarAddresses(site.origin, language, { kind }).subscription}>{t('events:calendar.courses')}</a>
          </p>
        )}
      </header>
      {total === 0 ? (
        <KindEmpty kind={kind}>
          {others.map((card) => (
            <ResourceCard key={card.id} card={card} />
          ))}
        </KindEmpty>
      ) : (
        <Cards cards={cards} kind={kind} />
      )}
      <Pagination page={page} pages={pages} pathOf={(one) => (one > 1 ? `${path}?page=${one}` : path)} />
    </div>
  )
}

/** Experiences have checkboxes for a comparison. */
function Cards({ cards, kind }: { cards: readonly Card[]; kind: Kind }) {
  const { t } = useTranslation('compare')
  const language = useLanguage()
  if (kind !== 'experience' || cards.length < 2)
    return (
      <div className="cards">
        {cards.map((card) => (
          <ResourceCard key={card.id} card={card} headingLevel={2} />
        ))}
      </div>
    )
  return (
    <CompareForm hint={t('pick.legend')}>
      <ul className="pickable">
        {cards.map((card) => (
          <li key={card.id}>
            <ResourceCard card={card} headingLevel={2} />
            <CompareCheckbox slug={card.slug} title={pickText(card.title, language)?.text ?? ''} />
          </li>
        ))}
      </ul>
    </CompareForm>
  )
}
