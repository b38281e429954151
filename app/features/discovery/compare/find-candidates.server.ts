/** Finds experiences to add: by words or, without words, those like the compared ones, or the newest. */
import type { Db } from '#app/db/clients.server.ts'
import { parseSearch, shorten } from '#app/features/core/search-url/schema.ts'
import { findSimilar, type SharedConcept } from '#app/features/discovery/related/find-similar.server.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import { findLabels, toVocabulary } from '#app/features/discovery/search/vocabulary.server.ts'
import { type Card, findCards } from '#app/features/resources/published/queries.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { maxCompared } from './comparison-url.ts'
import type { Compared } from './get-comparison.server.ts'

type Candidate = { card: Card; shared: SharedConcept[] }
/** `how` says where the offers come from; `q` are the normalised words. */
export type Candidates = { how: 'found' | 'like' | 'newest' | 'full'; q: string; offers: Candidate[] }

const most = 6

export async function findCandidates(db: Db, compared: readonly Compared[], words: string, language: Language): Promise<Candidates> {
  if (compared.length >= maxCompared) return { how: 'full', q: '', offers: [] }
  const ids = compared.map(({ id }) => id)
  const plain = (cards: Card[]): Candidate[] =>
    cards
      .filter(({ id }) => !ids.includes(id))
      .slice(0, most)
      .map((card) => ({ card, shared: [] }))

  if (words.trim()) {
    const { search } = parseSearch(new URLSearchParams({ q: words, kind: 'experience' }), toVocabulary(await findLabels(db)))
    const { hits } = await findResources(db, search, language)
    return { how: 'found', q: shorten(search.q, 80), offers: plain(hits.map(({ card }) => card)) }
  }
  const likes = await findSimilar(db, ids, { kinds: ['experience'], limit: most })
  if (likes.length > 0) return { how: 'like', q: '', offers: likes }
  return { how: 'newest', q: '', offers: plain(await findCards(db, { kind: 'experience' }, { limit: most + maxCompared })) }
}
