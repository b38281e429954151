/** Offers for a request and requests for an offer, with what they share. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ExchangeContent } from '#app/features/resources/model/schema.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { type Reasons, reasonsOf, type Shared } from './reasons.ts'
import type { Side } from './schema.ts'

export type Candidate = {
  id: string
  slug: string
  title: Localized
  institution: Localized
  startsOn: string
  endsOn: string
  days: number
  shared: Shared
  reasons: Reasons
  /** A match with it is proposed or agreed. */
  match: string | null
}

type Row = Omit<Candidate, 'shared' | 'reasons'> &
  Pick<Shared, 'topics' | 'challenges' | 'languages' | 'firstDay' | 'lastDay'> & {
    direction: Side
    people: number
    format: Exclude<ExchangeContent['format'], ''>
    ownPeople: number
    ownFormat: Exclude<ExchangeContent['format'], ''>
  }

const mostCandidates = 20

/**
 * Open counterparts of other institutions, those that fit best first. Of all institutions: only those with a topic or a challenge in common.
 * With `ofOwn`, those of the institutions in which the signed-in person holds a post, whatever their subject.
 */
export async function findCandidates(db: Db, exchange: string, { ofOwn }: { ofOwn: boolean }): Promise<Candidate[]> {
  const labels = (scheme: 'topic' | 'challenge') => sql`(
    select coalesce(jsonb_agg(concepts.pref_labels order by concepts.position), '[]') from published_concepts as theirs
      join published_concepts as mine on mine.concept_id = theirs.concept_id and mine.resource_id = own.resource_id
      join concepts on concepts.id = theirs.concept_id and concepts.scheme = ${sql.lit(scheme)}
    where theirs.resource_id = other.resource_id)`
  const { rows } = await sql<Row>`
    select * from (
      select other.resource_id as id, published.slug, published.card -> 'title' as title, institutions.names as institution,
        coalesce(published.content ->> 'startsOn', '') as "startsOn", coalesce(published.content ->> 'endsOn', '') as "endsOn", other.days,
        other.direction, other.people, other.format, own.people as "ownPeople", own.format as "ownFormat",
        ${labels('topic')} as topics, ${labels('challenge')} as challenges,
        (select coalesce(jsonb_agg(code), '[]') from unnest(other.languages) as code where code = any (own.languages)) as languages,
        greatest(other.first_day, own.first_day)::text as "firstDay", least(other.last_day, own.last_day)::text as "lastDay",
        (select id from exchange_matches where state in ('proposed', 'agreed') and other.resource_id in (offer_id, request_id)
          and own.resource_id in (offer_id, request_id)) as match
      from exchanges as own join exchanges as other on other.direction <> own.direction and other.institution_id <> own.institution_id
        join published_resources as published on published.id = other.resource_id and published.content ->> 'direction' = other.direction
        join institutions on institutions.id = other.institution_id
      where own.resource_id = ${exchange} and other.state = 'open' and other.last_day >= private.earliest_today()
        and (not ${ofOwn}::boolean or other.institution_id = any (private.institution_ids()))
    ) as found
    where ${ofOwn}::boolean or topics <> '[]' or challenges <> '[]'
    order by jsonb_array_length(topics) * 4 + jsonb_array_length(challenges) * 4 + case when languages <> '[]' then 3 else 0 end
        + case when "firstDay" <= "lastDay" then 2 else 0 end
        + case when format = "ownFormat" or 'hybrid' in (format, "ownFormat") then 1 else 0 end desc, id
    limit ${mostCandidates}`.execute(db)
  return rows.map(({ direction, people, format, ownPeople, ownFormat, topics, challenges, languages, firstDay, lastDay, ...row }) => {
    const isOffer = direction === 'offer'
    const shared: Shared = {
      ...{ topics, challenges, languages, firstDay, lastDay },
      formats: isOffer ? { offer: format, request: ownFormat } : { offer: ownFormat, request: format },
      people: isOffer ? { offer: people, request: ownPeople } : { offer: ownPeople, request: people },
    }
    return { ...row, shared, reasons: reasonsOf(shared) }
  })
}
