import { useTranslation } from 'react-i18next'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import type { Search } from '#app/features/core/search-url/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Card } from './queries.server.ts'
import { ResourceCard } from './resource-card.tsx'
import type { KindCounts } from './use-kind-counts.ts'

/** `filter` is the search that finds all of them; it is linked if there are more than these cards. */
type Props = { cards: Card[]; counts: KindCounts; filter: Partial<Search> }

/** Up to this many cards share one heading, instead of a heading for each kind. */
const maxPerSharedHeading = 4

/** A section of cards for each kind that has any, in the order of the menus. */
export function CardsByKind({ cards, counts, filter }: Props) {
  const { t } = useTranslation(['published', 'common'])
  const language = useLanguage()
  const sections = kinds
    .map((kind) => ({ kind, count: counts[kind] ?? 0, shown: cards.filter((card) => card.kind === kind) }))
    .filter(({ shown }) => shown.length > 0)
  if (cards.length <= maxPerSharedHeading && sections.length > 1) {
    return (
      <section aria-labelledby="together">
        <h2 id="together">{t('together')}</h2>
        <Cards cards={sections.flatMap(({ shown }) => shown)} />
      </section>
    )
  }
  return sections.map(({ kind, count, shown }) => (
    <section key={kind} aria-labelledby={`kind-${kind}`}>
      <div className="section-head">
        <h2 id={`kind-${kind}`}>{t(`common:kinds.${kind}`)}</h2>
        {count > shown.length && (
          <a href={searchPath(pathTo('search', language), emptySearch, { ...filter, kind: [kind] })}>
            {t('seeAll', { amount: t(`count.${kind}`, { count }) })}
          </a>
        )}
      </div>
      <Cards cards={shown} />
    </section>
  ))
}

const Cards = ({ cards }: { cards: Card[] }) => (
  <div className="cards">
    {cards.map((card) => (
      <ResourceCard key={card.id} card={card} />
    ))}
  </div>
)
