/** The report of an exchange: a draft of a visit, prefilled with what is known, which goes through the same review as every resource. */
import { sql } from 'kysely'
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { getMatch } from '#app/features/programme/exchanges/matching/find-matches.server.ts'
import { type ExchangeContent, exchange, maxExchangeCases } from '#app/features/resources/model/schema.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { createResource } from '#app/features/writing/editor/create-resource.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { getPlan } from './plan.server.ts'

/** Evaluation 1819AI, recommendation 2: share national experiences, also by exchanges and visits. */
const recommendation = '1819ai/2'

/**
 * Starts the draft, or returns the id of the one there is. Refusals: `not_found`, `match_not_agreed`, `plan_missing`, `exchange_unpublished`,
 * and those of a new draft.
 */
export async function startReport(db: Tx, person: Person, matchId: string, language: Language): Promise<string> {
  const match = await getMatch(db, matchId)
  if (!match) throw new Refusal('not_found')
  const { plan } = await getPlan(db, matchId)
  if (plan.report) return plan.report.id
  if (match.state !== 'agreed') throw new Refusal('match_not_agreed')
  if (plan.version === 0) throw new Refusal('plan_missing')
  const [offer, request] = await Promise.all([match.offer.id, match.request.id].map((id) => readPublished(db, id)))
  if (!offer || !request) throw new Refusal('exchange_unpublished')
  const t = textsIn(language)
  const name = (names: typeof match.offer.institution) => pickText(names, language)?.text ?? ''
  const title = t('exchanges:report.draftTitle', { guest: name(match.request.institution), host: name(match.offer.institution) }).slice(
    0,
    140,
  )
  const id = await createResource(db, person, { kind: 'exchange', title, language })
  const union = (...lists: readonly string[][]) => [...new Set(lists.flat())]
  const content = exchange.parse({
    kind: 'exchange',
    originalLanguage: language,
    title: { [language]: title },
    direction: 'visit',
    institution: offer.content.institution,
    countries: union(offer.content.countries, request.content.countries),
    yearFrom: Number(plan.startsOn.slice(0, 4)),
    topics: union(request.content.topics, offer.content.topics).slice(0, 12),
    populations: union(request.content.populations, offer.content.populations).slice(0, 12),
    challenge: request.content.challenge || offer.content.challenge,
    host: offer.content.host || offer.content.countries[0] || '',
    startsOn: plan.startsOn,
    endsOn: plan.endsOn === plan.startsOn ? '' : plan.endsOn,
    place: plan.place ? { [language]: plan.place } : {},
    format: offer.content.format,
    spokenIn: union(offer.content.spokenIn, request.content.spokenIn).slice(0, 6),
    payment: offer.content.payment,
    description: plan.agenda ? { [language]: plan.agenda } : {},
    cases: union(...[request, offer].map(({ content: { cases } }) => cases.map(({ experience }) => experience)))
      .filter(Boolean)
      .slice(0, maxExchangeCases)
      .map((experience, index) => ({ id: `case-${index + 1}`, experience })),
    exchanges: [request, offer].map(({ slug }, index) => ({ id: `exchange-${index + 1}`, exchange: slug })),
    recommendations: [{ id: 'r2', recommendation, note: { [language]: t('exchanges:report.note') } }],
  })
  await saveRevision(db, person, { resourceId: id, base: 1, content, note: '' })
  await sql`select private.link_report(${matchId}, ${id})`.execute(db)
  return id
}

async function readPublished(db: Tx, id: string): Promise<{ slug: string; content: ExchangeContent } | null> {
  const row = await db.selectFrom('published_resources').select(['slug', 'content']).where('id', '=', id).executeTakeFirst()
  return row ? { slug: row.slug, content: exchange.parse(row.content) } : null
}
