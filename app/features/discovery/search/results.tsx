import { useTranslation } from 'react-i18next'
import { searchPath } from '#app/features/core/search-url/links.ts'
import { type Facet, type Search, sorts } from '#app/features/core/search-url/schema.ts'
import type { Card } from '#app/features/resources/published/queries.server.ts'
import { langAttribute, ResourceCard } from '#app/features/resources/published/resource-card.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { TabsNav } from '#app/ui/tabs-nav.tsx'
import { countText, kindFacet } from './facets.ts'
import type { Hit } from './find-hits.server.ts'
import type { FacetCounts } from './find-result-page.server.ts'
import { Highlighted } from './highlighted.tsx'
import { PassageExtract } from './passage-extract.tsx'

/** Links to filter by kind. */
export function KindLinks({ search, counts, bounded }: { search: Search; counts: FacetCounts; bounded: readonly Facet[] }) {
  const { t } = useTranslation(['search', 'common'])
  const language = useLanguage()
  const path = pathTo('search', language)
  const facet = kindFacet(search, counts)
  if (facet.length < 2 && search.kind.length === 0) return null
  const all = { label: t('all'), href: searchPath(path, search, { kind: [] }), isCurrent: search.kind.length === 0 }
  const tabs = facet.map(({ kind, count, isActive }) => ({
    label: t(`common:kinds.${kind}`),
    count: countText(count, bounded.includes('kind'), language),
    href: searchPath(path, search, { kind: [kind] }),
    isCurrent: isActive,
  }))
  return <TabsNav label={t('kinds')} tabs={[all, ...tabs]} />
}

export function SortLinks({ search }: { search: Search }) {
  const { t } = useTranslation('search')
  const language = useLanguage()
  return (
    <nav className="sort" aria-label={t('sort.label')}>
      <ul>
        {sorts
          .filter((sort) => search.q || sort !== 'relevance')
          .map((sort) => (
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

type ResultsProps = {
  hits: readonly Hit[]
  names: Record<string, string>
  /** Content below each result, e.g. a checkbox. */
  under?: (card: Card) => React.ReactNode
}

/** `names` are the labels of the concepts in the hits' `about`. */
export function Results({ hits, names, under }: ResultsProps) {
  return (
    <ol className="results">
      {hits.map((hit) => (
        <li key={hit.card.id}>
          <ResourceCard card={hit.card} asRow>
            <Why hit={hit} names={names} />
          </ResourceCard>
          {under?.(hit.card)}
        </li>
      ))}
    </ol>
  )
}

/** Why a resource was found: the summary with marks, matching passages, matching concepts. */
function Why({ hit: { card, summary: marked, passages, about }, names }: { hit: Hit; names: ResultsProps['names'] }) {
  const { t } = useTranslation('search')
  const language = useLanguage()
  const summary = marked ?? pickText(card.summary, language)
  return (
    <>
      {summary && (marked || passages.length === 0) && (
        <p lang={langAttribute(language, summary.language)}>
          <Highlighted text={summary.text} />
        </p>
      )}
      {passages.slice(0, marked && passages.every(({ kind }) => kind === 'section') ? 1 : 2).map((passage) => (
        <PassageExtract key={`${passage.file ?? passage.anchor}-${passage.place}`} passage={passage} card={card} />
      ))}
      {about.length > 0 && (
        <p className="matched">
          {t('matched')}{' '}
          {about
            .slice(0, 3)
            .map((key) => names[key] ?? key)
            .join(' · ')}
        </p>
      )}
    </>
  )
}
