import type { Db } from '#app/db/clients.server.ts'
import { type Country, findConcepts, findCountries } from '#app/features/core/reference/queries.server.ts'
import { findCountryCounts } from '#app/features/resources/published/coverage.server.ts'
import { type Card, cardColumns, findCards } from '#app/features/resources/published/queries.server.ts'
import { type AddressName, translatePath } from '#app/i18n/addresses.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { isUuid } from '#app/lib/uuid.ts'
import type { Subject } from './embed-options.ts'

type Page = { name: AddressName; params: Record<string, string> }
/** `page` is the page with all of it. `title` is null where the subject has a fixed name. `map` is for the coverage only. */
export type Embed = {
  title: Localized | null
  page: Page
  cards: Card[]
  map: { countries: Country[]; counts: Record<string, number> } | null
}

export const pageAddress = ({ name, params }: Page, language: Language): string => translatePath(name, params, language)

/** Null if there is nothing published under the key. `limit` is the number of cards. */
export async function findEmbed(db: Db, subject: Subject, key: string, limit: number): Promise<Embed | null> {
  switch (subject) {
    case 'country': {
      const country = (await findCountries(db)).find(({ iso3 }) => iso3 === key.toUpperCase())
      if (!country) return null
      const cards = await findCards(db, { country: country.iso3 }, { limit })
      return { title: country.names, page: { name: 'country', params: { iso3: country.iso3.toLowerCase() } }, cards, map: null }
    }
    case 'topic': {
      const topic = (await findConcepts(db, 'topic')).find(({ slug, replacedBy }) => slug === key && !replacedBy)
      if (!topic) return null
      const cards = await findCards(db, { concept: { scheme: 'topic', slug: topic.slug } }, { limit })
      return { title: topic.label, page: { name: 'topic', params: { slug: topic.slug } }, cards, map: null }
    }
    case 'recommendation':
      return findRecommendation(db, key.replace('.', '/'), limit)
    case 'resource':
      return findOne(db, key)
    case 'events':
      return { title: null, page: { name: 'events', params: {} }, cards: await findUpcoming(db, limit), map: null }
    default:
      return { title: null, page: { name: 'coverage', params: {} }, cards: [], map: await findMap(db) }
  }
}

async function findRecommendation(db: Db, id: string, limit: number): Promise<Embed | null> {
  const found = await db
    .selectFrom('recommendations')
    .select(['id', 'evaluation', 'number', 'titles'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) return null
  const params = { evaluation: found.evaluation, number: String(found.number) }
  const cards = await findCards(db, { recommendation: found.id }, { limit })
  return { title: found.titles as Localized, page: { name: 'recommendation', params }, cards, map: null }
}

async function findOne(db: Db, id: string): Promise<Embed | null> {
  if (!isUuid(id)) return null
  const card = await db.selectFrom('published_resources').select(cardColumns).where('id', '=', id).executeTakeFirst()
  return card ? { title: card.title, page: { name: card.kind, params: { slug: card.slug } }, cards: [card], map: null } : null
}

/** Events that begin today or later, the next first. */
async function findUpcoming(db: Db, limit: number): Promise<Card[]> {
  const today = new Date().toISOString().slice(0, 10)
  const events = await findCards(db, { kind: 'event' })
  return events
    .filter(({ startsOn }) => startsOn !== null && startsOn >= today)
    .sort((a, b) => String(a.startsOn).localeCompare(String(b.startsOn)))
    .slice(0, limit)
}

async function findMap(db: Db) {
  const [countries, byKind] = await Promise.all([findCountries(db), findCountryCounts(db)])
  const total = (kinds: Record<string, number>) => Object.values(kinds).reduce((sum, count) => sum + count, 0)
  return { countries, counts: Object.fromEntries(Object.entries(byKind).map(([iso3, kinds]) => [iso3, total(kinds)])) }
}
