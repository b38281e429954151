/**
 * Which tables an export contains, and why the others are left out: the one list of both. A test compares it with the database, so that a
 * new table or column is decided on.
 */

/** `published`: what visitors can read. `everything`: also drafts, withdrawn resources, all revisions and the trail of review. */
export const scopes = ['published', 'everything'] as const
export type Scope = (typeof scopes)[number]

export type ExportedTable = {
  /** In the schema `public`, unless it names another one. */
  name: string
  columns: readonly string[]
  /** Columns that are not exported, with the reason. */
  omitted?: Readonly<Record<string, string>>
  /** `order by`. Texts are compared by their bytes, because collations differ between installations. */
  order: string
  /** The rows of both scopes. */
  condition?: string
  /** The rows of the scope `published`. */
  published?: string
  /** Values in the scope `published` that differ from the column. */
  publishedValues?: Readonly<Record<string, string>>
  /** Only in the scope `everything`. */
  isHistory?: true
  /** Columns that refer to people; these people are exported. */
  people?: readonly string[]
  /** Seeded in every installation. An import replaces its rows; all other tables must be empty. */
  isReference?: true
  /** Values written by an import, in terms of the exported columns. */
  imported?: Readonly<Record<string, string>>
  hasSequence?: true
}

const isPublished = 'resource_id in (select id from public.published_resources)'
const publishedOnly = (column: string) => ({
  [column]: `case when ${column} in (select id from public.published_resources) then ${column} end`,
})
const names = 'who did it is not public'

const ofShownAssistance = {
  condition: 'assistance_id in (select id from public.assistances where is_public)',
  isReference: true,
} as const

/** The address of a person whose address is not in the export. No mail is delivered to `.invalid` (RFC 2606). */
export const unknownAddress = '@import.invalid'

/** In the order in which they are written and read. */
export const exportedTables: readonly ExportedTable[] = [
  {
    name: 'countries',
    columns: ['iso3', 'iso2', 'names', 'short_names', 'subregion', 'tile_x', 'tile_y'],
    order: 'iso3 collate "C"',
    isReference: true,
  },
  {
    name: 'institutions',
    columns: ['id', 'slug', 'country_iso3', 'acronym', 'names', 'url'],
    order: 'slug collate "C"',
    isReference: true,
  },
  {
    name: 'source_platforms',
    columns: ['slug', 'names', 'descriptions', 'urls', 'country_urls', 'position'],
    order: 'slug collate "C"',
    isReference: true,
  },
  {
    name: 'platform_records',
    columns: ['platform', 'record', 'country'],
    order: 'platform collate "C", record collate "C"',
    isReference: true,
  },
  {
    name: 'concepts',
    columns: [
      'id',
      'scheme',
      'slug',
      'broader_id',
      'pref_labels',
      'alt_labels',
      'definitions',
      'position',
      'version',
      'deprecated_at',
      'replaced_by_id',
      'history_notes',
    ],
    order: 'scheme collate "C", slug collate "C"',
    isReference: true,
  },
  {
    name: 'concept_changes',
    columns: ['id', 'concept_id', 'scheme', 'slug', 'version', 'action', 'before', 'after', 'changed_at'],
    omitted: { changed_by: names },
    order: 'id',
    isReference: true,
    hasSequence: true,
  },
  { name: 'evaluations', columns: ['slug', 'code', 'titles', 'published_on'], order: 'slug collate "C"', isReference: true },
  {
    name: 'recommendations',
    columns: [
      'id',
      'evaluation',
      'number',
      'titles',
      'summaries',
      'responsible',
      'response',
      'response_reasons',
      'target_on',
      'as_published',
      'updated_at',
    ],
    order: 'evaluation collate "C", number',
    isReference: true,
  },
  {
    name: 'recommendation_actions',
    columns: [
      'id',
      'recommendation_id',
      'position',
      'texts',
      'responsible',
      'status',
      'status_notes',
      'countries',
      'target_on',
      'as_published',
      'updated_at',
    ],
    order: 'recommendation_id collate "C", position, id collate "C"',
    isReference: true,
  },
  {
    name: 'recommendation_changes',
    columns: ['id', 'recommendation_id', 'action_id', 'changes', 'reasons', 'evidence', 'changed_at'],
    omitted: { changed_by: names },
    order: 'id',
    hasSequence: true,
  },
  {
    name: 'people',
    columns: ['id', 'email', 'name', 'language', 'is_demonstration', 'created_at'],
    omitted: {
      user_id: 'the account is of this installation',
      role: 'rights are given anew by the administrators of each installation',
      verified_at: 'see role',
      verified_by: 'see role',
      frozen_at: 'see role',
      frozen_by: 'see role',
      left_at: 'see role',
    },
    order: 'id',
    imported: {
      email: `coalesce(email, id::text || '${unknownAddress}')`,
      // Whose address is not known gets no mail, and what they own is listed as without an owner.
      left_at: 'case when email is null then now() end',
    },
  },
  {
    name: 'resources',
    columns: [
      'id',
      'kind',
      'slug',
      'institution_id',
      'owner_id',
      'state',
      'latest_revision',
      'live_revision',
      'live_languages',
      'is_seed',
      'first_published_at',
      'last_published_at',
      'created_at',
      'updated_at',
    ],
    omitted: { has_unpublished_changes: 'computed' },
    order: 'kind collate "C", slug collate "C"',
    published: 'id in (select id from public.published_resources)',
    publishedValues: { state: `'published'`, latest_revision: 'live_revision', updated_at: 'last_published_at' },
    people: ['owner_id'],
  },
  {
    name: 'resource_authors',
    columns: ['resource_id', 'person_id'],
    order: 'resource_id, person_id',
    published: isPublished,
    people: ['person_id'],
  },
  {
    name: 'former_slugs',
    columns: ['kind', 'slug', 'resource_id'],
    order: 'kind collate "C", slug collate "C"',
    published: isPublished,
  },
  {
    name: 'revisions',
    columns: ['id', 'resource_id', 'number', 'content', 'author_id', 'restored_from', 'note', 'created_at'],
    order: 'resource_id, number',
    isHistory: true,
    people: ['author_id'],
  },
  {
    name: 'transitions',
    columns: ['id', 'resource_id', 'revision', 'from_state', 'to_state', 'actor_id', 'note', 'is_withdrawal', 'happened_at'],
    order: 'id',
    isHistory: true,
    people: ['actor_id'],
    hasSequence: true,
  },
  {
    name: 'clearances',
    columns: ['id', 'resource_id', 'revision', 'cleared_by', 'cleared_on', 'note', 'recorded_by', 'recorded_at'],
    order: 'recorded_at, id',
    isHistory: true,
    people: ['recorded_by'],
  },
  {
    name: 'consents',
    columns: ['id', 'resource_id', 'given_by', 'given_on', 'purposes', 'note', 'recorded_by', 'recorded_at'],
    order: 'recorded_at, id',
    isHistory: true,
    people: ['recorded_by'],
  },
  {
    name: 'editorial_events',
    columns: ['id', 'resource_id', 'actor_id', 'event', 'detail', 'happened_at'],
    order: 'id',
    isHistory: true,
    people: ['actor_id'],
    hasSequence: true,
  },
  {
    name: 'translated_texts',
    columns: ['resource_id', 'language', 'anchor', 'outdated_source', 'revision', 'translated_by', 'translated_at', 'is_machine'],
    order: 'resource_id, language collate "C", anchor collate "C"',
    isHistory: true,
    people: ['translated_by'],
  },
  {
    name: 'translation_states',
    columns: ['resource_id', 'language', 'is_original', 'texts', 'translated', 'stale', 'machine', 'translated_by', 'translated_at'],
    order: 'resource_id, language collate "C"',
    isHistory: true,
    people: ['translated_by'],
  },
  {
    name: 'private.past_translation_marks',
    columns: ['resource_id', 'revision', 'language', 'anchor', 'outdated_source', 'is_machine'],
    order: 'resource_id, revision, language collate "C", anchor collate "C"',
    isHistory: true,
  },
  {
    name: 'files',
    columns: [
      'id',
      'asset_id',
      'resource_id',
      'owner_id',
      'role',
      'derived_from',
      'path',
      'name',
      'media_type',
      'size',
      'sha256',
      'duration_seconds',
      'width',
      'height',
      'pages',
      'cues',
      'text_state',
      'created_at',
    ],
    order: 'resource_id, id',
    published: 'exists (select from public.published_files where file_id = files.id or file_id = files.derived_from)',
    people: ['owner_id'],
  },
  {
    name: 'file_passages',
    columns: ['file_id', 'place', 'text', 'rejoined_words'],
    order: 'file_id, place',
    published:
      'exists (select from public.files join public.published_files on published_files.file_id in (files.id, files.derived_from) where files.id = file_passages.file_id)',
  },
  {
    name: 'events',
    columns: [
      'resource_id',
      'zone',
      'starts_at',
      'ends_at',
      'closes_at',
      'session_starts',
      'session_ends',
      'capacity',
      'audience',
      'invited',
      'is_cancelled',
      'place',
      'reminder_hours',
    ],
    order: 'resource_id',
    published: isPublished,
  },
  {
    name: 'event_closings',
    columns: ['resource_id', 'version', 'recording_id', 'minutes_document_id', 'minutes', 'outcome', 'others', 'closed_at', 'changed_at'],
    omitted: { closed_by: names },
    order: 'resource_id',
    published: isPublished,
    publishedValues: { ...publishedOnly('recording_id'), ...publishedOnly('minutes_document_id') },
  },
  {
    name: 'exchanges',
    columns: ['resource_id', 'direction', 'institution_id', 'first_day', 'last_day', 'days', 'people', 'format', 'languages', 'state'],
    order: 'resource_id',
    published: isPublished,
  },
  {
    name: 'confirmations',
    columns: ['resource_id', 'confirmed_on', 'year', 'institution_id', 'superseded_by'],
    order: 'resource_id',
    published: isPublished,
    publishedValues: publishedOnly('superseded_by'),
  },
  {
    name: 'update_cycles',
    columns: [
      'id',
      'year',
      'opens_on',
      'ends_on',
      'lead_id',
      'kinds',
      'countries',
      'opened_by',
      'opened_at',
      'closed_by',
      'closed_at',
      'report',
    ],
    order: 'year',
    // The report of a closed cycle is public; an open one is work under way.
    condition: 'closed_at is not null',
    people: ['lead_id', 'opened_by', 'closed_by'],
  },
  {
    name: 'discussion_posts',
    columns: [
      'id',
      'resource_id',
      'question_id',
      'speaks_as',
      'shown_as',
      'body',
      'language',
      'anchor',
      'state',
      'written_at',
      'edited_at',
      'published_at',
      'checked_at',
      'answered_at',
      'occasion_id',
      'is_at_page',
    ],
    omitted: {
      author_id: 'who wrote a post is known to its author and to staff; readers see shown_as',
      checked_by: names,
      hidden_at: 'hidden posts are not exported',
      hidden_by: 'hidden posts are not exported',
      hidden_reason: 'hidden posts are not exported',
      assigned_to: 'work under way',
      assigned_at: 'work under way',
    },
    order: 'written_at, id',
    condition: `published_at is not null and state in ('published', 'removed') and ${isPublished}
      and (question_id is null or private.is_question_shown(question_id))`,
    publishedValues: publishedOnly('occasion_id'),
  },
  {
    name: 'learning_routes',
    columns: ['id', 'slug', 'titles', 'summaries', 'starts_on', 'ends_on', 'is_public', 'version', 'created_at'],
    omitted: { created_by: names },
    order: 'slug collate "C"',
    condition: 'is_public',
  },
  {
    name: 'learning_stages',
    columns: ['id', 'route_id', 'kind', 'months', 'starts_on', 'ends_on', 'notes'],
    order: 'route_id, id',
    condition: 'route_id in (select id from public.learning_routes where is_public)',
  },
  {
    name: 'learning_stage_resources',
    columns: ['stage_id', 'resource_id'],
    order: 'stage_id, resource_id',
    condition: `stage_id in (select learning_stages.id from public.learning_stages
      join public.learning_routes on learning_routes.id = route_id where is_public)`,
    published: isPublished,
  },
  {
    name: 'assistances',
    columns: [
      'id',
      'slug',
      'country_iso3',
      'institution_id',
      'requester_as_published',
      'titles',
      'summaries',
      'partners',
      'modalities',
      'people',
      'days',
      'sources',
      'source_url',
      'doubts',
      'state',
      'state_on',
      'is_public',
      'version',
      'created_at',
      'changed_at',
    ],
    order: 'slug collate "C"',
    condition: 'is_public',
    isReference: true,
  },
  { name: 'assistance_concepts', columns: ['assistance_id', 'concept_id'], order: 'assistance_id, concept_id', ...ofShownAssistance },
  {
    name: 'assistance_answers',
    columns: ['assistance_id', 'recommendation_id', 'action_id'],
    order: 'assistance_id, recommendation_id collate "C", action_id collate "C"',
    ...ofShownAssistance,
  },
  {
    name: 'assistance_products',
    columns: ['id', 'assistance_id', 'resource_id', 'titles', 'source', 'url'],
    order: 'assistance_id, id',
    published: '(resource_id is null or resource_id in (select id from public.published_resources))',
    ...ofShownAssistance,
  },
  {
    name: 'assistance_changes',
    columns: ['id', 'assistance_id', 'state', 'happened_on', 'reasons', 'recorded_at'],
    omitted: { recorded_by: names },
    order: 'id',
    hasSequence: true,
    ...ofShownAssistance,
  },
  {
    name: 'assistance_follow_ups',
    columns: ['assistance_id', 'months', 'due_on', 'done_on', 'changed', 'reminded_at'],
    order: 'assistance_id, months',
    ...ofShownAssistance,
  },
  {
    name: 'harvest_records',
    columns: ['resource_id', 'sets', 'changed_at', 'is_deleted'],
    order: 'resource_id',
  },
]

/** Written from what is exported, when it is imported. */
const derived = {
  'public.published_resources': 'written from data/resources',
  'public.published_texts': 'written from data/resources',
  'public.published_concepts': 'written from data/resources',
  'public.published_recommendations': 'written from data/resources',
  'public.published_files': 'written from data/resources',
  'public.published_passages': 'the search index, written from data/resources and file_passages',
  'public.published_search': 'the search index',
  'public.published_words': 'the words of the search index',
  'public.published_citations': 'written by a job from what is published',
  'public.published_links': 'the links of what is published',
  'public.thesaurus_terms': 'written from concepts and countries',
  'public.facet_values': 'counted from what is published',
  'public.coverage': 'counted from what is published',
  'public.related_concepts': 'counted from what is published',
  'private.counted_resources': 'counted from what is published',
  'public.catalogue_versions': 'a number of this installation',
  'private.resources_to_refresh': 'work of a job',
  'private.catalogue_changes': 'transactions under way',
}

/** Tables of the installation: they may have rows before an import, which does not touch them. */
const ofInstallation = {
  'private.allowed_moves': 'a rule, written by the migrations',
  'private.assistance_moves': 'a rule, written by the migrations',
  'private.quotas': 'a rule, written by the migrations',
  'private.seeds': 'what this installation has seeded',
  'private.outbox': 'jobs that wait',
  'private.mailbox': 'mails of the demonstration',
  'private.rate_limits': 'counters of requests',
  'private.signing_keys': 'secrets of this installation; certificates are verified where they were issued',
  'private.page_visits': 'figures of this installation: the yearly report has them',
  'private.mailbox_messages': 'which messages of the mailbox of this installation were read',
  'private.mailbox_reading': 'see mailbox_messages',
  'private.mail_counts': 'figures of this installation: the yearly report has them',
  'private.leaving_counts': 'figures of this installation: the yearly report has them',
  'public.search_misses': 'figures of this installation',
  'public.link_checks': 'links are checked anew',
  'public.link_check_history': 'links are checked anew',
  'public.archived_copies': 'found anew by the check of links',
  'private.link_host_pauses': 'links are checked anew',
  'public.elsewhere_sources': 'settings: what this installation reads from other sites',
  'public.elsewhere_readings': 'see elsewhere_sources',
  'public.elsewhere_records': 'read anew from other sites',
  'public.framing_sites': 'settings: which sites may show cards of this installation',
  'public.reminder_settings': 'a setting: when reminders of follow-up plans are sent',
  'public.exports': 'exports that were made here',
  'public.contact_rhythms': 'a setting: how often staff contact a post',
  'public.government_changes': 'the calendar of the staff of this installation; lists of changes of government are imported as CSV',
  'public.transition_settings': 'a setting: when tasks around changes of government are due',
  'public.transition_tasks': 'see government_changes',
  'public.transition_packs': 'see government_changes',
  'private.staff_calendars': 'secrets of this installation',
  'public.storage_checks': 'reports on the Storage of this installation',
}

/** Personal data and work under way: a backup has them, an export does not. They must be empty before an import. */
const ofPeople = {
  'public.responsible_units': 'addresses of those who are reminded of follow-up plans',
  'public.responsible_recommendations': 'see responsible_units',
  'public.reminder_mails': 'see responsible_units',
  'public.posts': 'who holds a post decides rights: given anew by the administrators of each installation',
  'public.post_holders': 'see posts',
  'public.verification_requests': 'personal data',
  'private.work_email_codes': 'personal data',
  'public.hand_overs': 'personal data',
  'public.former_holder_consents': 'personal data',
  'public.transition_pack_links': 'personal data, and secrets in mails',
  'public.interactions': 'notes of staff about people',
  'public.interaction_participants': 'see interactions',
  'public.interaction_topics': 'see interactions',
  'public.promises': 'see interactions',
  'private.note_reads': 'see interactions',
  'public.assistance_notes': 'notes of staff, who is responsible, and the post that asked',
  'public.mail_copies': 'see interactions',
  'public.mail_copy_people': 'see interactions',
  'public.contact_pauses': 'which posts staff do not contact for a while',
  'public.saved_searches': 'personal data',
  'public.search_requests': 'personal data',
  'public.corrections': 'personal data',
  'private.address_links': 'personal data',
  'public.followers': 'personal data: consent is given to this installation',
  'public.follows': 'personal data',
  'public.follow_consents': 'personal data',
  'private.follow_requests': 'personal data',
  'private.digests': 'personal data',
  'public.campaigns': 'mails to followers',
  'private.campaign_mails': 'personal data',
  'public.discussion_reports': 'personal data',
  'public.discussion_follows': 'personal data',
  'public.event_registrations': 'personal data',
  'public.event_meetings': 'addresses of meetings are for those who registered',
  'public.event_certificates': 'personal data',
  'private.registration_requests': 'personal data',
  'private.registration_reminders': 'personal data',
  'private.event_askers': 'personal data',
  'private.event_votes': 'personal data',
  'public.exchange_matches': 'arranged between two institutions, not public',
  'public.exchange_acceptances': 'see exchange_matches',
  'public.exchange_plans': 'see exchange_matches',
  'public.exchange_checks': 'see exchange_matches',
  'public.exchange_participants': 'personal data',
  'public.learning_members': 'personal data',
  'public.learning_attendance': 'personal data',
  'public.learning_questions': 'part of surveys, which only the cohort reads',
  'public.learning_surveys': 'see learning_questions',
  'public.learning_answers': 'personal data',
  'public.learning_follow_ups': 'personal data',
  'public.review_assignments': 'work under way',
  'public.schedules': 'work under way',
  'public.review_comments': 'work under way',
  'public.comment_mentions': 'work under way',
  'public.translation_assignments': 'work under way',
  'public.presences': 'work under way',
  'public.working_copies': 'work under way',
  'public.uploads': 'work under way',
  'public.update_items': 'work of the yearly update; its report is exported',
  'public.update_mails': 'work of the yearly update',
  'private.update_links': 'secrets in mails',
}

export const leftOutTables: Readonly<Record<string, string>> = { ...derived, ...ofInstallation, ...ofPeople }

export const fullName = (name: string): string => (name.includes('.') ? name : `public.${name}`)

export const tablesIn = (scope: Scope): ExportedTable[] => exportedTables.filter(({ isHistory }) => scope === 'everything' || !isHistory)

/** Tables that have no rows in an installation which may be imported into. */
export const tablesToBeEmpty: readonly string[] = [
  ...exportedTables.filter(({ isReference }) => !isReference).map(({ name }) => fullName(name)),
  ...Object.keys(ofPeople),
]

/** The rows of a table as one JSON text each, in a fixed order. `withAddresses` exports the e-mail addresses of people. */
export function selectRows(table: ExportedTable, scope: Scope, withAddresses: boolean): string {
  const value = (column: string) => {
    if (table.name === 'people' && column === 'email')
      return withAddresses ? `case when email not like '%${unknownAddress}' then email end` : 'null::text'
    return (scope === 'published' && table.publishedValues?.[column]) || `${table.name.split('.').at(-1)}.${column}`
  }
  const fields = table.columns.map((column) => `'${column}', ${value(column)}`).join(', ')
  return `select jsonb_build_object(${fields})::text as line from ${fullName(table.name)} where ${conditionOf(table, scope)} order by ${table.order}`
}

function conditionOf(table: ExportedTable, scope: Scope): string {
  if (table.name === 'people') return `people.id in (${selectPeople(scope)})`
  const conditions = [table.condition, scope === 'published' ? table.published : undefined].filter((one) => one !== undefined)
  return conditions.map((one) => `(${one})`).join(' and ') || 'true'
}

/** The people whom the exported rows name. */
const selectPeople = (scope: Scope): string =>
  tablesIn(scope)
    .flatMap((table) =>
      (table.people ?? []).map((column) => `select ${column} from ${fullName(table.name)} where ${conditionOf(table, scope)}`),
    )
    .join(' union ')
