/** Whether the sender of a request has this answer already (RFC 9110 §13.1): by its ETag or, without one, by its date. */
type Asked = { ifNoneMatch?: string | null | undefined; ifModifiedSince?: string | null | undefined }
type Known = { etag?: string | null | undefined; lastModified?: string | null | undefined }

export function isNotModified({ ifNoneMatch, ifModifiedSince }: Asked, { etag, lastModified }: Known): boolean {
  if (ifNoneMatch) return etag ? ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || strong(tag) === strong(etag)) : false
  if (!ifModifiedSince || !lastModified) return false
  // A date that is none compares as NaN: not known.
  return Date.parse(lastModified) <= Date.parse(ifModifiedSince)
}

/** Weak comparison: the mark of a weak tag does not count. */
const strong = (tag: string) => tag.trim().replace(/^W\//, '')
