/** The HTTP status of each refusal of an upload. */
const statuses: Record<string, number> = {
  empty: 400,
  wrong_type: 415,
  too_large: 413,
  truncated: 400,
  encrypted: 422,
  unreadable: 422,
  too_complex: 422,
  captions: 422,
  forbidden: 403,
  session_ended: 401,
  not_found: 404,
  incomplete: 409,
  duplicate: 409,
  too_many_files: 409,
  too_many_captions: 409,
  edit_conflict: 409,
  locked_for_review: 409,
  storage: 503,
  no_space: 507,
  too_many_uploads: 429,
  uploads_too_large: 429,
  institution_uploads_too_large: 429,
}

export const uploadStatusOf = (error: string): number => statuses[error] ?? 400

/** Seconds after which the client should retry, if Storage was unavailable. */
export const retryAfter = '30'
export const retryHeaders = (error: string): Record<string, string> =>
  ['storage', 'no_space'].includes(error) ? { 'retry-after': retryAfter } : {}
