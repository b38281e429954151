import { createHash } from 'node:crypto'
import { isNotModified } from '#app/lib/not-modified.ts'

/** Whether the client already has the response with these headers, by its ETag or, without one, by its date. */
export const hasCurrentVersion = ({ headers: requestHeaders }: Request, headers: Record<string, string>): boolean =>
  isNotModified(
    { ifNoneMatch: requestHeaders.get('if-none-match'), ifModifiedSince: requestHeaders.get('if-modified-since') },
    { etag: headers.etag, lastModified: headers['last-modified'] },
  )

/** Sends a response with its ETag; 304 without a body if the client already has it. */
export function sendWithEtag(request: Request, body: string, headers: Record<string, string>): Response {
  const all = { ...headers, etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"` }
  return hasCurrentVersion(request, all) ? new Response(null, { status: 304, headers: all }) : new Response(body, { headers: all })
}
