/** Matches, under the rights of who reads: both institutions and staff. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import { type MatchState, type Side, sides } from './schema.ts'

/** One of the two exchanges; without a slug it is no longer published. */
type Half = { id: string; slug: string | null; title: Localized | null; institution: Localized }
export type ListedMatch = {
  id: string
  state: MatchState
  offer: Half
  request: Half
  proposedAt: Date
  accepted: Side[]
  /** The sides for which the signed-in person may accept today. */
  own: Side[]
}

const half = (side: Side) => {
  const [exchange, institution] =
    side === 'offer' ? [sql`matches.offer_id`, sql`matches.host_id`] : [sql`matches.request_id`, sql`matches.guest_id`]
  return sql`(select jsonb_build_object('id', ${exchange}, 'slug', published.slug, 'title', published.card -> 'title', 'institution', institutions.names)
    from institutions left join published_resources as published on published.id = ${exchange} where institutions.id = ${institution})`
}
const columns = sql`
  matches.id, matches.state, ${half('offer')} as offer, ${half('request')} as request, matches.proposed_at as "proposedAt",
  (select coalesce(jsonb_agg(side), '[]') from exchange_acceptances where match_id = matches.id) as accepted,
  matches.host_id = any (private.institution_ids()) as "isHost", matches.guest_id = any (private.institution_ids()) as "isGuest"`
type Row = Omit<ListedMatch, 'own'> & { isHost: boolean; isGuest: boolean }

const mostMatches = 200

/** Newest first: those of one exchange, or of the institutions in which the signed-in person holds a post. */
export async function findMatches(db: Db, { exchange }: { exchange?: string } = {}): Promise<ListedMatch[]> {
  const condition: RawBuilder<unknown> = exchange
    ? sql`${exchange}::uuid in (offer_id, request_id)`
    : sql`(host_id = any (private.institution_ids()) or guest_id = any (private.institution_ids()))`
  const { rows } = await sql<Row>`
    select ${columns} from exchange_matches as matches where ${condition} order by proposed_at desc, id limit ${mostMatches}`.execute(db)
  return rows.map(withOwn)
}

const withOwn = <Found extends { isHost: boolean; isGuest: boolean }>({ isHost, isGuest, ...row }: Found) => ({
  ...row,
  own: sides.filter((side) => (side === 'offer' ? isHost : isGuest)),
})

/** `post` is null if staff recorded the acceptance; `name` and `email` only while the match is agreed. */
export type Acceptance = { side: Side; post: Localized | null; note: string; acceptedAt: Date; name: string | null; email: string | null }
export type FoundMatch = ListedMatch & {
  message: string
  reason: string
  agreedAt: Date | null
  closedAt: Date | null
  acceptances: Acceptance[]
}

/** Null if there is none, or it does not concern the person. */
export async function getMatch(db: Db, id: string): Promise<FoundMatch | null> {
  const { rows } = await sql<Row & Pick<FoundMatch, 'message' | 'reason' | 'agreedAt' | 'closedAt'>>`
    select ${columns}, message, reason, agreed_at as "agreedAt", closed_at as "closedAt" from exchange_matches as matches where id = ${id}`.execute(
    db,
  )
  const [row] = rows
  if (!row) return null
  const acceptances = await sql<Acceptance>`
    select side, post, note, accepted_at as "acceptedAt", name, email from private.match_acceptances(${id}) order by accepted_at`.execute(
    db,
  )
  return { ...withOwn(row), acceptances: acceptances.rows.map((one) => ({ ...one, email: one.email && showEmail(one.email) })) }
}
