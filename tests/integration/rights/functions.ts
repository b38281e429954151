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
    'private.all_of',
    'private.as_heard',
    'private.find_candidates',
    'private.find_others',
    'private.fold_letters',
    'private.fold_query',
    'private.fold_text',
    'private.highlight_query',
    'private.highlight_terms',
    'private.join_numbers',
    'private.label_key',
    'private.mark_text',
    'private.missing_lexemes',
    'private.missing_words',
    'private.named_terms',
    'private.nearest_word',
    'private.neighbouring_words',
    'private.parse_search_query',
    'private.plain',
    'private.prefix_query',
    'private.punctuation_class',
    'private.respell',
    'private.search_configuration',
    'private.space_punctuation',
    'private.space_query',
    'private.strip_question_words',
    'private.strip_stop_words',
    'private.text_vector',
    'private.title_words',
    'private.tsquery_all_languages',
    'private.tsquery_in_language',
    'private.word_queries',
  ],
  'the address of a file: says which file it is a version of, nothing else': ['private.asset_of'],
  'views that visitors read call it': ['private.percent_encoded'],
  'forms for everybody: writes one row under its own bound, reads nothing': [
    'private.ask_correction',
    'private.ask_for',
    'private.count_search_miss',
  ],
  'counts for a public page': ['private.correction_figures'],
  'who holds the token of a mail may': ['private.decide_by_update_link', 'private.read_update_link', 'private.update_item_links'],
}

/** Signed-in people only. */
const users: Why = {
  'policies and column defaults ask it of the caller': [
    'private.asked_about',
    'private.can_read_draft',
    'private.institution_ids',
    'private.is_admin',
    'private.is_asked',
    'private.is_locked',
    'private.is_official',
    'private.is_staff',
    'private.owns',
    'private.person_id',
    'private.person_role',
  ],
  'policies ask it of the other person or file of a row: yes or no': [
    'private.held_post_in',
    'private.is_file_in_use',
    'private.is_person_of_staff',
    'private.is_slug_taken',
    'private.may_have_address',
    'private.may_translate',
  ],
  'checks of columns call it': ['private.is_localized'],
  'makes the caller their own record': ['private.create_own_person'],
  'checks the code that the caller received': ['private.prove_work_email'],
  'asks whether the caller reads the draft': ['private.colleague_name', 'private.readers_of'],
  'asks whether the caller is staff, or asked about the resource': ['private.update_doubts', 'public.decide_update_item'],
  'asks whether the caller is staff': [
    'private.begin_schedule',
    'private.count_searches_with',
    'private.give_content',
    'private.post_named',
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
    'private.credit_names',
    'private.facet_ids',
    'private.facet_of',
    'private.first_answers',
    'private.index_resource',
    'private.joined',
    'private.joined_labels',
    'private.lock_thesaurus',
    'private.marks',
    'private.moment_in',
    'private.weekdays_until',
    'private.working_days',
    'public.merge_concepts',
  ],
}

/** The owner's jobs, triggers and other functions. */
const nobody: Why = {
  'a part of other functions': [
    'private.add_to_coverage',
    'private.asked_of',
    'private.concept_as_changed',
    'private.count_translations',
    'private.count_words',
    'private.decide_by_link',
    'private.decide_item',
    'private.enqueue',
    'private.enqueue_notice',
    'private.follow_translations',
    'private.give_post',
    'private.invited_person',
    'private.is_last_admin',
    'private.is_text_by_language',
    'private.last_post',
    'private.links_in',
    'private.lock_roles',
    'private.move_work',
    'private.open_update_link',
    'private.plain_words',
    'private.present_post',
    'private.recount_coverage',
    'private.successor_problem',
    'private.take_up_waiting',
    'private.texts_of',
    'private.plain_typography',
    'private.unless_same',
    'private.update_report',
    'private.write_terms',
  ],
  'jobs of the owner': ['private.announce_catalogue_change'],
}

type Callers = 'everybody' | 'users' | 'nobody'

const named = (callers: Callers, why: Why) => Object.values(why).flatMap((names) => names.map((name) => [name, callers] as const))

export const functionCallers: Record<string, Callers> = Object.fromEntries([
  ...named('everybody', everybody),
  ...named('users', users),
  ...named('nobody', nobody),
])
