/**
 * Who may execute each function, and why: all of `public` and `private`. A function without an entry here fails the test. A new function is
 * granted by name to its callers in its schema file: `grant execute on function … to anon, authenticated`. A function that only other
 * functions and triggers call is granted to nobody, and listed under `nobody`. Trigger functions need no entry, because nobody may execute
 * them.
 */
type Why = Record<string, string[]>

/** Visitors and signed-in people. */
const everybody: Why = {
  'the policy on objects in Storage asks it': ['private.can_edit', 'private.resource_of'],
  'search, under the rights of the caller': [
    'private.combine_queries',
    'private.correct_spelling',
    'private.find_candidates',
    'private.find_filter_alternatives',
    'private.fold_letters',
    'private.fold_query',
    'private.fold_text',
    'private.highlight_query',
    'private.highlight_terms',
    'private.join_numbers',
    'private.label_key',
    'private.mark_text',
    'private.missing_lexemes',
    'private.missing_word_queries',
    'private.named_terms',
    'private.nearest_word',
    'private.neighbouring_word_queries',
    'private.parse_search_query',
    'private.phonetic_key',
    'private.prefix_query',
    'private.punctuation_class',
    'private.search_configuration',
    'private.space_punctuation',
    'private.space_query',
    'private.strip_question_words',
    'private.strip_stop_words',
    'private.text_vector',
    'private.title_vector',
    'private.tsquery_all_languages',
    'private.tsquery_in_language',
    'private.unaccent_word',
    'private.word_queries',
  ],
  'the address of a file: says which file it is a version of, nothing else': ['private.asset_id_of'],
  'views that visitors read call it': ['private.percent_encoded'],
  'forms for everybody: writes one row under its own bound, reads nothing': [
    'private.count_search_miss',
    'private.create_correction',
    'private.create_search_request',
    'private.request_registration',
  ],
  'counts for a public page': ['private.correction_figures', 'private.event_places'],
  'who holds the token of a mail may': [
    'private.confirm_registration',
    'private.decide_by_update_link',
    'private.read_registration_link',
    'private.read_update_link',
    'private.update_item_links',
  ],
  'who holds the token of a mail may, or the signed-in person for themselves': [
    'private.accept_seat',
    'private.erase_registration',
    'private.leave_event',
  ],
}

/** Signed-in people only. */
const users: Why = {
  'policies and column defaults ask it of the caller': [
    'private.can_read_draft',
    'private.find_own_update_resources',
    'private.institution_ids',
    'private.is_admin',
    'private.is_locked',
    'private.is_official',
    'private.is_owner',
    'private.is_staff',
    'private.is_update_respondent',
    'private.person_id',
    'private.person_role',
  ],
  'policies ask it of the other person or file of a row: yes or no': [
    'private.can_use_asset_id',
    'private.has_held_post_in',
    'private.is_file_in_use',
    'private.is_person_of_staff',
    'private.is_slug_taken',
    'private.may_translate',
  ],
  'checks of columns call it': ['private.is_localized'],
  'registers the caller': ['private.may_register', 'private.register_for_event'],
  'makes the caller their own record': ['private.create_person_for_auth_user'],
  'checks the code that the caller received': ['private.verify_work_email'],
  'asks whether the caller reads the draft': ['private.colleague_name', 'private.find_draft_readers'],
  'asks whether the caller is staff, or asked about the resource': ['private.update_warnings', 'public.decide_update_item'],
  'asks whether the caller is staff': [
    'private.claim_schedule',
    'private.count_saved_searches_with',
    'private.find_post_by_title',
    'private.transfer_content',
    'public.close_update_cycle',
    'public.confirm_update_items',
    'public.open_update_cycle',
    'public.preview_update_report',
  ],
  'asks whether the caller is an administrator': [
    'private.freeze_person',
    'private.hand_over',
    'public.change_role',
    'public.decide_verification',
  ],
  'asks whether the caller may move or edit the resource': [
    'public.confirm_translation',
    'public.mark_translation',
    'public.move_resource',
  ],
  'under the rights of the caller: row-level security decides': [
    'private.concat_vectors',
    'private.credit_names',
    'private.facet_for_scheme',
    'private.facet_ids',
    'private.first_answers',
    'private.index_resource',
    'private.local_to_utc',
    'private.lock_thesaurus',
    'private.marker_vector',
    'private.merge_alt_labels',
    'private.weekdays_until',
    'private.working_days',
    'public.merge_concepts',
  ],
}

/** The owner's jobs, triggers and other functions. */
const nobody: Why = {
  'a part of other functions': [
    'private.add_to_coverage',
    'private.assign_post',
    'private.check_registration_is_open',
    'private.claim_waiting_work',
    'private.concept_snapshot',
    'private.count_words',
    'private.current_post',
    'private.decide_by_update_link_on',
    'private.decide_item',
    'private.email_key',
    'private.enqueue',
    'private.enqueue_notice',
    'private.enqueue_reminders',
    'private.expire_offer',
    'private.extract_links',
    'private.find_or_invite_person',
    'private.find_successor_problem',
    'private.find_update_respondents',
    'private.give_seat',
    'private.has_language_keys',
    'private.is_last_admin',
    'private.last_post',
    'private.list_localized_texts',
    'private.lock_own_registration',
    'private.lock_roles',
    'private.normalize_title',
    'private.notify_registered',
    'private.null_if_same_text',
    'private.offer_seats',
    'private.plain_typography',
    'private.recount_coverage',
    'private.transfer_work',
    'private.update_report',
    'private.update_translated_texts',
    'private.update_translation_states',
    'private.verify_registration_link',
    'private.verify_update_link',
    'private.write_terms',
  ],
  'jobs of the owner': ['private.announce_catalogue_change', 'private.purge_registrations'],
}

type Callers = 'everybody' | 'users' | 'nobody'

const named = (callers: Callers, why: Why) => Object.values(why).flatMap((names) => names.map((name) => [name, callers] as const))

export const functionCallers: Record<string, Callers> = Object.fromEntries([
  ...named('everybody', everybody),
  ...named('users', users),
  ...named('nobody', nobody),
])
