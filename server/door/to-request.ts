import type { IncomingMessage, ServerResponse } from 'node:http'
import { createHeaders, createRequest } from '@remix-run/node-fetch-server'

type Given = {
  method: string
  /** Origin, path and query. */
  url: URL
  /** Null for a body that streams. */
  body: Uint8Array<ArrayBuffer> | null
  /** For an answer that others get too: it is made whole, whatever this sender has already, and to its end, also when this sender hangs up. */
  isShared: boolean
}

/** Headers that make an answer one sender's own. */
const personal = ['cookie', 'if-none-match', 'if-modified-since', 'if-range', 'range']

/** The request as the router takes it. It ends when its sender hangs up before the answer is out. */
export function toRequest(request: IncomingMessage, response: ServerResponse, { method, url, body, isShared }: Given): Request {
  const hasBody = method !== 'GET' && method !== 'HEAD'
  if (hasBody && !body) return createRequest(request, response, { protocol: url.protocol, host: url.host })
  const headers = createHeaders(request)
  if (isShared) for (const name of personal) headers.delete(name)
  return new Request(url, { method, headers, ...(hasBody && { body }), ...(!isShared && { signal: hangUpSignal(response) }) })
}

/** Aborted when the sender hangs up before the answer is out. */
export function hangUpSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) controller.abort()
  })
  return controller.signal
}
