import { useTranslation } from 'react-i18next'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import { type Kind, kinds } from '#app/features/core/kinds/kinds.ts'
import { conceptSearch } from '#app/features/core/search-url/concept-search.ts'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import type { Search } from '#app/features/core/search-url/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Bar } from '#app/ui/bar-list.tsx'
import type { KindCounts } from './use-kind-counts.ts'

export type CountedConcept = { scheme: ConceptScheme; slug: string; label: Localized; count: number }

/** Counts as bars, each linked to the search that finds what it counts. `filter` is the page's own part of that search. */
export function useBars(filter: Partial<Search>) {
  const { t } = useTranslation(['published', 'common'])
  const language = useLanguage()
  const searchFor = (change: Partial<Search>) => searchPath(pathTo('search', language), emptySearch, { ...filter, ...change })
  const number = (count: number) => formatNumber(count, language)
  return {
    /** In the order of the menus; kinds without resources are omitted. */
    kindBars: (counts: KindCounts): Bar[] =>
      kinds
        .map((kind): [Kind, number] => [kind, counts[kind] ?? 0])
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => ({
          key: kind,
          label: t(`common:kinds.${kind}`),
          href: searchFor({ kind: [kind] }),
          count,
          number: number(count),
          countText: t(`count.${kind}`, { count }),
          className: `kind-${kind}`,
        })),
    /** The first `most` of one scheme. */
    conceptBars: (concepts: readonly CountedConcept[], scheme: ConceptScheme, most: number): Bar[] =>
      concepts
        .filter((concept) => concept.scheme === scheme)
        .slice(0, most)
        .map(({ slug, label, count }) => ({
          key: slug,
          label: pickText(label, language)?.text ?? slug,
          href: searchFor(conceptSearch(scheme, slug)),
          count,
          number: number(count),
          countText: t('count.resource', { count }),
        })),
  }
}
