/**
 * The privileges of visitors and signed-in people on each table, view and sequence, before row-level security: all tables, including those
 * of Auth, Storage and the jobs. A table without an entry fails the test. Nobody has `truncate`, `references`, `trigger` or `maintain`,
 * which bypass row-level security; a role without a grant has nothing.
 */
export type TableRights = { visitor?: string; user?: string }

/** Visitors and signed-in people read published data. */
const readByEverybody = [
  'public.archived_copies',
  'public.catalogue_versions',
  'public.confirmations',
  'public.countries',
  'public.coverage',
  'public.external_links',
  'public.harvest_records',
  'public.platform_addresses',
  'public.published_citations',
  'public.published_links',
  'public.published_words',
  'public.related_concepts',
  'public.source_platforms',
  'public.thesaurus_terms',
]

/** Written by triggers, functions and jobs. */
const readByUsers = [
  'public.concept_changes',
  'public.editorial_events',
  'public.hand_overs',
  'public.link_check_history',
  'public.search_misses',
  'public.storage_checks',
  'public.transitions',
  'public.translated_texts',
  'public.translation_states',
  'public.update_items',
  'public.update_mails',
]

/** For the owner, Auth and the jobs only. */
const closed = [
  'auth.audit_log_entries',
  'auth.flow_state',
  'auth.identities',
  'auth.refresh_tokens',
  'auth.sessions',
  'auth.users',
  'private.address_links',
  'private.allowed_moves',
  'private.catalogue_changes',
  'private.counted_resources',
  'private.campaign_mails',
  'private.digests',
  'private.follow_requests',
  'private.event_askers',
  'private.event_votes',
  'private.leaving_counts',
  'private.link_host_pauses',
  'private.mail_counts',
  'private.mailbox',
  'private.mailbox_id_seq',
  'public.learning_questions_position_seq',
  'private.outbox',
  'private.outbox_id_seq',
  'private.page_visits',
  'private.past_translation_marks',
  'private.quotas',
  'private.rate_limits',
  'private.registration_reminders',
  'private.registration_requests',
  'private.resources_to_refresh',
  'private.seeds',
  'private.signing_keys',
  'private.update_links',
  'private.update_respondents',
  'private.work_email_codes',
  'public.concept_changes_id_seq',
  'public.editorial_events_id_seq',
  'public.event_registrations_queue_number_seq',
  'public.facet_values_id_seq',
  'public.link_check_history_id_seq',
  'public.recommendation_changes_id_seq',
  'public.storage_checks_id_seq',
  'public.transitions_id_seq',
  'supabase_migrations.schema_migrations',
  'supabase_migrations.seed_files',
]

/** Written by people: the columns that they may insert and update are in brackets. */
const writtenByPeople: Record<string, TableRights> = {
  'public.campaigns': { user: 'select, insert (audience), delete' },
  'public.clearances': { user: 'select, insert (resource_id, revision, cleared_by, cleared_on, note, recorded_by)' },
  'public.comment_mentions': { user: 'select, insert (comment_id, person_id), update (seen_at)' },
  'public.discussion_follows': { user: 'select (question_id, person_id, followed_at), insert (question_id), delete' },
  'public.discussion_posts': {
    visitor:
      'select (id, resource_id, question_id, speaks_as, shown_as, body, language, anchor, state, written_at, edited_at, published_at, answered_at, occasion_id, is_at_page)',
    user: 'select (id, resource_id, question_id, speaks_as, shown_as, body, language, anchor, state, written_at, edited_at, published_at, checked_at, hidden_at, hidden_reason, answered_at, assigned_at, occasion_id, is_at_page), insert (resource_id, question_id, shown_as, body, language, anchor)',
  },
  'public.discussion_reports': { user: 'select, insert (post_id, reason)' },
  'public.concepts': { visitor: 'select', user: 'select, insert, update, delete' },
  'public.consents': { user: 'select, insert (resource_id, given_by, given_on, purposes, note, recorded_by)' },
  'public.corrections': { user: 'select, update (state, answer, answered_by, answered_at)' },
  'public.evaluations': { visitor: 'select', user: 'select, insert, update, delete' },
  'public.event_certificates': { user: 'select' },
  'public.event_closings': {
    visitor: 'select (resource_id, version, recording_id, minutes_document_id, minutes, outcome, others, closed_at, changed_at)',
    user: 'select (resource_id, version, recording_id, minutes_document_id, minutes, outcome, others, closed_at, changed_at)',
  },
  'public.event_meetings': { user: 'select, insert (resource_id, url), update (url), delete' },
  'public.event_registrations': { user: 'select' },
  'public.events': { visitor: 'select', user: 'select, insert, update' },
  'public.exchange_acceptances': { user: 'select' },
  'public.exchange_checks': { user: 'select' },
  'public.exchange_matches': { user: 'select' },
  'public.exchange_participants': { user: 'select' },
  'public.exchange_plans': { user: 'select' },
  'public.exchanges': {
    visitor: 'select',
    user: 'select, insert (resource_id, direction, institution_id, first_day, last_day, days, people, format, languages), update (direction, institution_id, first_day, last_day, days, people, format, languages)',
  },
  'public.facet_values': { visitor: 'select', user: 'select, insert (key)' },
  'public.file_passages': { visitor: 'select', user: 'select, insert' },
  'public.files': {
    visitor: 'select',
    user: 'select, insert (id, asset_id, resource_id, owner_id, role, path, name, media_type, size, sha256, duration_seconds, width, height, pages, cues, text_state), delete',
  },
  'public.followers': { user: 'select' },
  'public.follow_consents': { user: 'select' },
  'public.follows': { user: 'select' },
  'public.former_slugs': { visitor: 'select', user: 'select, insert' },
  'public.institutions': { visitor: 'select', user: 'select, insert, update, delete' },
  'public.interactions': { user: 'select, insert (person_id, recorded_by, happened_on, note), update (happened_on, note), delete' },
  'public.learning_answers': { user: 'select' },
  'public.learning_attendance': { user: 'select, insert (stage_id, member_id), delete' },
  'public.learning_follow_ups': { user: 'select' },
  'public.learning_members': { user: 'select, insert (route_id, email, name, post, country, language), delete' },
  'public.learning_questions': { user: 'select, insert (route_id, kind, texts, options), update (kind, texts, options), delete' },
  'public.learning_routes': {
    visitor: 'select (id, slug, titles, summaries, starts_on, ends_on, is_public)',
    user: 'select, insert (slug, titles, summaries, starts_on, ends_on), update (titles, summaries, starts_on, ends_on, is_public), delete',
  },
  'public.learning_stage_resources': { visitor: 'select', user: 'select, insert, delete' },
  'public.learning_stages': {
    visitor: 'select',
    user: 'select, insert (route_id, kind, months), update (starts_on, ends_on, notes), delete',
  },
  'public.learning_surveys': { user: 'select, insert (route_id, closes_on), update (closes_on)' },
  'public.link_checks': { visitor: 'select (url, outcome, checked_at, last_alive_at)', user: 'select' },
  'public.former_holder_consents': {
    user: 'select, insert (person_id, institution_id, shown_as, contact, how, consented_on, recorded_by), update (revoked_at)',
  },
  'public.people': { user: 'select, update (name, language)' },
  'public.post_holders': { user: 'select, insert, update, delete' },
  'public.posts': { user: 'select, insert, update, delete' },
  'public.presences': { user: 'select, insert, update, delete' },
  'public.published_concepts': { visitor: 'select', user: 'select, insert, update, delete' },
  'public.published_files': { visitor: 'select', user: 'select, insert, delete' },
  'public.published_passages': { visitor: 'select', user: 'select, insert, update, delete' },
  'public.published_recommendations': { visitor: 'select', user: 'select, insert, update, delete' },
  'public.published_resources': { visitor: 'select', user: 'select, insert, update, delete' },
  'public.published_search': { visitor: 'select', user: 'select, insert, delete' },
  'public.published_texts': { visitor: 'select', user: 'select, insert, update, delete' },
  'public.recommendation_actions': { visitor: 'select', user: 'select, insert, update, delete' },
  'public.recommendation_changes': {
    visitor: 'select (id, recommendation_id, action_id, changes, reasons, evidence, changed_at)',
    user: 'select (id, recommendation_id, action_id, changes, reasons, evidence, changed_at)',
  },
  'public.recommendations': { visitor: 'select', user: 'select, insert, update, delete' },
  'public.resource_authors': { user: 'select, insert, delete' },
  'public.resources': {
    user: 'select, insert (id, kind, slug, institution_id, owner_id, is_seed), update (slug, institution_id, owner_id)',
  },
  'public.review_assignments': {
    user: 'select, insert (resource_id, reviewer_id, assigned_by), update (reviewer_id, assigned_by, assigned_at), delete',
  },
  'public.review_comments': {
    user: 'select, insert (resource_id, revision, part, anchor, quote, reply_to, author_id, body), update (resolved_at, resolved_by)',
  },
  'public.revisions': { user: 'select, insert (resource_id, number, content, author_id, restored_from, note)' },
  'public.saved_searches': { user: 'select, insert (person_id, name, params), update (name, last_viewed_at), delete' },
  'public.schedules': {
    user: 'select, insert (resource_id, action, due_at, revision, languages, note, scheduled_by), update (state, ended_at)',
  },
  'public.search_requests': { user: 'select, update (state, answer, answered_by, answered_at)' },
  'public.translation_assignments': {
    user: 'select, insert (resource_id, language, person_id, due_on, note, assigned_by), update (done_at), delete',
  },
  'public.update_cycles': { visitor: 'select (id, year, opens_on, ends_on, kinds, countries, closed_at, report)', user: 'select' },
  'public.uploads': {
    user: 'select, insert (id, resource_id, owner_id, size, metadata), update (received, parts, part_attempts, updated_at), delete',
  },
  'public.verification_requests': {
    user: 'select, insert (person_id, institution_id, institution_name, country_iso3, post_title, language, work_email, note)',
  },
  'public.working_copies': { user: 'select, insert, update, delete' },
  'storage.buckets': { visitor: 'select', user: 'select, insert, update, delete' },
  'storage.objects': { visitor: 'select', user: 'select, insert, update, delete' },
}

const all = (names: string[], rights: TableRights) => names.map((name) => [name, rights] as const)

export const tableRights: Record<string, TableRights> = Object.fromEntries([
  ...all(readByEverybody, { visitor: 'select', user: 'select' }),
  ...all(readByUsers, { user: 'select' }),
  ...all(closed, {}),
  ...Object.entries(writtenByPeople),
])
