import { createHash } from 'node:crypto'

/** An answer with its ETag; 304 without a body where the sender of the request has it already. */
export function sendUnlessKnown(request: Request, body: string, headers: Record<string, string>): Response {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`
  const all = { ...headers, etag }
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers: all })
  return new Response(request.method === 'HEAD' ? null : body, { headers: all })
}
