/** The HTTP status of a refusal that an operation returned as a value. */
const statuses: Record<string, number> = {
  session_ended: 401,
  forbidden: 403,
  own_role: 403,
  link_not_yours: 403,
  not_found: 404,
  link_altered: 404,
  edit_conflict: 409,
  stale_revision: 409,
  move_not_allowed: 409,
  not_cleared: 409,
  no_consent: 409,
  already_decided: 409,
  already_left: 409,
  last_admin: 409,
  locked_for_review: 409,
  file_in_use: 409,
  stale_concept: 409,
  concept_is_redirect: 409,
  text_removed: 409,
  machine_text: 409,
  last_language: 409,
  other_changes: 409,
  not_live: 409,
  no_change: 409,
  cycle_exists: 409,
  cycle_closed: 409,
  cycle_has_open_items: 409,
  item_has_warnings: 409,
  link_used: 410,
  link_expired: 410,
  incomplete: 422,
  no_language: 422,
  unknown_role: 422,
  too_many_saved_searches: 409,
  too_many_stored: 409,
  too_many_files: 409,
  too_many_captions: 409,
  too_many_drafts: 409,
  too_many_drafts_of_institution: 409,
  too_many_working_copies: 409,
  too_many_open_messages: 409,
  too_many_mentions: 422,
  too_many_today: 429,
  rate_limited: 429,
  inbox_full: 429,
  mail_unavailable: 503,
}

export const refusalStatus = (error: string): number => statuses[error] ?? 422

/** The status, and for 429 after how many seconds to try again. */
export function refusalInit(error: string): { status: number; headers?: { 'retry-after': string } } {
  const status = refusalStatus(error)
  return status === 429 ? { status, headers: { 'retry-after': '3600' } } : { status }
}
