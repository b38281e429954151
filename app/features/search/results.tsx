import { useTranslation } from 'react-i18next'
import { otherThan, ResourceCard } from '#app/features/catalogue/resource-card.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { TabsNav } from '#app/ui/tabs-nav.tsx'
import { markStart, matchingLabels } from './extract.ts'
import { kindFacet } from './facets.ts'
import { Highlighted } from './highlighted.tsx'
import { searchPath } from './links.ts'
import { PassageExtract } from './passage-extract.tsx'
import type { FacetCounts, Hit } from './queries.server.ts'
import type { Search, Sort } from './schema.ts'

/** All kinds, or one of them. */
export function KindLinks({ search, counts }: { search: Search; counts: FacetCounts }) {
  const { t } = useTranslation(['search', 'common'])
  const language = useLanguage()
  const path = pathTo('search', language)
  const facet = kindFacet(search, counts)
  if (facet.length < 2 && search.kind.length === 0) return null
  const all = { label: t('all'), href: searchPath(path, search, { kind: [] }), isCurrent: search.kind.length === 0 }
  const tabs = facet.map(({ kind, count, isActive }) => ({
    label: t(`common:kinds.${kind}`),
    count: formatNumber(count, language),
    href: searchPath(path, search, { kind: [kind] }),
    isCurrent: isActive,
  }))
  return <TabsNav label={t('kinds')} tabs={[all, ...tabs]} />
}

const orders = ['relevance', 'newest'] as const satisfies readonly Sort[]

export function SortLinks({ search }: { search: Search }) {
  const { t } = useTranslation('search')
  const language = useLanguage()
  if (!search.q) return null
  return (
    <nav className="sort" aria-label={t('sort.label')}>
      <ul>
        {orders.map((sort) => (
          <li key={sort}>
            <a href={searchPath(pathTo('search', language), search, { sort })} aria-current={search.sort === sort ? 'true' : undefined}>
              {t(`sort.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function Results({ hits }: { hits: readonly Hit[] }) {
  return (
    <ol className="results">
      {hits.map((hit) => (
        <li key={hit.card.id}>
          <ResourceCard card={hit.card} asRow>
            <Where hit={hit} />
          </ResourceCard>
        </li>
      ))}
    </ol>
  )
}

/** Why it is among the results: the sentences with the words or, where only its subject matches, the names of that. */
function Where({ hit: { card, extract, keywords, passage, language: found } }: { hit: Hit }) {
  const { t } = useTranslation(['search', 'common'])
  const language = useLanguage()
  if (extract?.includes(markStart))
    return (
      <p className="extract" lang={otherThan(language, found)}>
        {'… '}
        <Highlighted text={extract} />
        {' …'}
      </p>
    )
  if (passage) return <PassageExtract passage={passage} card={card} />
  const summary = pickText(card.summary, language)
  const labels = matchingLabels(keywords)
  return (
    <>
      {summary && <p lang={otherThan(language, summary.language)}>{summary.text}</p>}
      {labels.length > 0 && (
        <p className="matched">
          {t('matched')}{' '}
          {labels.map((label, index) => (
            <span key={label}>
              {index > 0 && ' · '}
              <Highlighted text={label} />
            </span>
          ))}
        </p>
      )}
    </>
  )
}
