/** Whether the client already has this response (RFC 9110 §13.1): by its ETag or, without one, by its date. */
type RequestValidators = { ifNoneMatch?: string | null | undefined; ifModifiedSince?: string | null | undefined }
type ResponseValidators = { etag?: string | null | undefined; lastModified?: string | null | undefined }

export function isNotModified({ ifNoneMatch, ifModifiedSince }: RequestValidators, { etag, lastModified }: ResponseValidators): boolean {
  if (ifNoneMatch) return etag ? ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || strong(tag) === strong(etag)) : false
  if (!ifModifiedSince || !lastModified) return false
  // An invalid date compares as NaN: the response is sent.
  return Date.parse(lastModified) <= Date.parse(ifModifiedSince)
}

/** Weak comparison: the prefix of a weak tag is ignored. */
const strong = (tag: string) => tag.trim().replace(/^W\//, '')
