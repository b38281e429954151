import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { isStaff } from '#app/features/core/person/person.ts'
import { answerDays } from '#app/features/discovery/discussion/staff/find-posts.server.ts'
import { unreachableReason } from '#app/features/people/hand-over/find-orphaned-content.server.ts'
import { languages } from '#app/i18n/languages.ts'
import type { Group, Waiting, WaitingKey } from './places.ts'

/** One number each, from an index or a narrow table: they are counted for every page of the area. */
const numbers: Record<WaitingKey, RawBuilder<unknown>> = {
  queue: sql`(select count(*) from resources where state in ('submitted', 'in_review'))`,
  corrections: sql`(select count(*) from corrections where state = 'open')`,
  // What an editor has to read or to pass on.
  questions: sql`(select count(*) from discussion_posts where state = 'waiting'
    or id in (select post_id from discussion_reports where closed_at is null)
    or (question_id is null and state = 'published' and answered_at is null
      and private.working_days(coalesce(assigned_at, published_at), now()) >= ${sql.lit(answerDays)}))`,
  updates: sql`(select count(*) from update_items where decision is null
    and cycle_id in (select id from update_cycles where closed_at is null))`,
  // Addresses that nothing published leads to any more are `unused` from the next check on.
  links: sql`(select count(*) from link_checks where state = 'broken')`,
  // What readers miss, and what they read out of date or as a machine left it.
  translations: sql`(select coalesce(sum(${languages.length}::int - cardinality(live_languages)), 0) from resources where live_revision is not null)
    + (select count(*) from translation_states as target join resources on resources.id = resource_id
      where not is_original and target.stale + target.machine > 0 and language = any (live_languages))`,
  verification: sql`(select count(*) from verification_requests where decision is null)`,
  continuity: sql`(select count(*) from resources join people as owners on owners.id = owner_id
    where state <> 'archived' and ${unreachableReason} is not null)`,
  contactRhythm: sql`(select count(*) from contact_standings where next_on <= current_date and paused_until is null)`,
  transitionTasks: sql`(select count(*) from transition_tasks where state = 'open' and due_on <= current_date)`,
  contacts: sql`(select count(*) from promises where state = 'open' and due_on < current_date and side = 'staff')`,
  ownContacts: sql`(select count(*) from promises where state = 'open' and side = 'institution' and due_on <= current_date + 7)`,
  actions: sql`private.count_overdue()`,
  searchRequests: sql`(select count(*) from search_requests where state = 'open')`,
  staffEvents: sql`(select count(*) from events where ends_at <= now() and not is_cancelled
    and not exists (select from event_closings where event_closings.resource_id = events.resource_id)
    and exists (select from published_resources where id = events.resource_id))`,
  staffAssistances: sql`(select count(*) from assistance_follow_ups where done_on is null and due_on <= current_date)`,
  elsewhereSources: sql`(select count(*) from elsewhere_records where state = 'doubtful')`,
  ownQuestions: sql`(select count(*) from private.find_questions_to_answer())`,
  workspace: sql`((select count(*) from resources where owner_id = private.person_id() and state = 'needs_changes')
    + (select count(*) from comment_mentions join review_comments on review_comments.id = comment_id
        where person_id = private.person_id() and seen_at is null and resolved_at is null))`,
  ownExchanges: sql`(select count(*) from exchange_matches where state = 'proposed' and (
    (host_id = any (private.institution_ids()) and not exists (select from exchange_acceptances where match_id = id and side = 'offer'))
    or (guest_id = any (private.institution_ids()) and not exists (select from exchange_acceptances where match_id = id and side = 'request'))))`,
  myTranslations: sql`(select count(*) from translation_assignments where person_id = private.person_id() and done_at is null)`,
  updateItems: sql`(select count(*) from update_items where decision is null and planned_decision is null
    and cycle_id in (select id from update_cycles where closed_at is null) and resource_id in (select private.find_own_update_resources()))`,
}
export const waitingKeys = Object.keys(numbers) as WaitingKey[]

/**
 * How many wait at each place of these groups. One query; row-level security decides what is counted. At the places of staff others count
 * nothing: some of what waits there, such as a question without an answer, is public.
 */
export async function countWaiting(db: Db, groups: readonly Group[]): Promise<Waiting> {
  const mayByKey = new Map(groups.flatMap(({ places }) => places.map(({ key, may }) => [key, may] as const)))
  const wanted = waitingKeys.filter((key) => mayByKey.has(key))
  const columns = wanted.map((key) => {
    const number = mayByKey.get(key) === isStaff ? sql`case when (select private.is_staff()) then ${numbers[key]} else 0 end` : numbers[key]
    return sql`${number} as ${sql.id(key)}`
  })
  const { rows } = await sql<Waiting>`select ${sql.join(columns)}`.execute(db)
  return Object.fromEntries(Object.entries(rows[0] ?? {}).filter(([, count]) => count > 0))
}
