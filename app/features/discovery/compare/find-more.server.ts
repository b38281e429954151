/** Which experiences could be added: those found by words or, without any, those like the ones there are, or the newest. */
import type { Db } from '#app/db/clients.server.ts'
import { parseSearch, shorten } from '#app/features/core/search-url/schema.ts'
import { findLikes, type SharedConcept } from '#app/features/discovery/related/find-likes.server.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import { findLabels, toVocabulary } from '#app/features/discovery/search/vocabulary.server.ts'
import { type Card, findCards } from '#app/features/resources/published/queries.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { mostCompared } from './comparison-url.ts'
import type { Compared } from './get-comparison.server.ts'

type Offer = { card: Card; shared: SharedConcept[] }
/** `how` says where the offers come from; `q` are the words, as they were understood. */
export type More = { how: 'found' | 'like' | 'newest' | 'full'; q: string; offers: Offer[] }

const most = 6

export async function findMore(db: Db, compared: readonly Compared[], words: string, language: Language): Promise<More> {
  if (compared.length >= mostCompared) return { how: 'full', q: '', offers: [] }
  const ids = compared.map(({ id }) => id)
  const plain = (cards: Card[]): Offer[] =>
    cards
      .filter(({ id }) => !ids.includes(id))
      .slice(0, most)
      .map((card) => ({ card, shared: [] }))

  if (words.trim()) {
    const { search } = parseSearch(new URLSearchParams({ q: words, kind: 'experience' }), toVocabulary(await findLabels(db)))
    const { hits } = await findResources(db, search, language)
    return { how: 'found', q: shorten(search.q, 80), offers: plain(hits.map(({ card }) => card)) }
  }
  const likes = await findLikes(db, ids, { kinds: ['experience'], limit: most })
  if (likes.length > 0) return { how: 'like', q: '', offers: likes }
  return { how: 'newest', q: '', offers: plain(await findCards(db, { kind: 'experience' }, { limit: most + mostCompared })) }
}
