/** The HTTP status of a refusal that an operation returned as a value. */
const statuses: Record<string, number> = {
  session_ended: 401,
  forbidden: 403,
  own_role: 403,
  not_found: 404,
  edit_conflict: 409,
  stale_revision: 409,
  move_not_allowed: 409,
  not_cleared: 409,
  no_consent: 409,
  already_decided: 409,
  locked_for_review: 409,
  file_in_use: 409,
  stale_concept: 409,
  concept_is_redirect: 409,
  text_gone: 409,
  machine_text: 409,
  last_language: 409,
  other_changes: 409,
  not_live: 409,
  already_so: 409,
  incomplete: 422,
  no_language: 422,
  unknown_role: 422,
}

export const refusalStatus = (error: string): number => statuses[error] ?? 422
