import type { IncomingMessage, ServerResponse } from 'node:http'
import { createHeaders, createRequest } from '@remix-run/node-fetch-server'

type Given = {
  method: string
  /** Origin, path and query. */
  url: URL
  /** Null for a body that streams. */
  body: Uint8Array<ArrayBuffer> | null
  /**
   * The response is also sent to other clients: this client's conditional headers are dropped, and the work continues if this client hangs
   * up.
   */
  isShared: boolean
  /** The router only makes the page of a refusal: it must not refuse a foreign Origin in its own way. */
  isRefused: boolean
}

/** Headers that make a response specific to one client. */
const personal = ['cookie', 'if-none-match', 'if-modified-since', 'if-range', 'range']

/** Converts Node's request to a `Request` for the router. Its signal aborts when the client hangs up before the response is sent. */
export function toRequest(request: IncomingMessage, response: ServerResponse, { method, url, body, isShared, isRefused }: Given): Request {
  const hasBody = method !== 'GET' && method !== 'HEAD'
  if (hasBody && !body) return createRequest(request, response, { protocol: url.protocol, host: url.host })
  const headers = createHeaders(request)
  if (isRefused) headers.delete('origin')
  if (isShared) for (const name of personal) headers.delete(name)
  return new Request(url, { method, headers, ...(hasBody && { body }), ...(!isShared && { signal: hangUpSignal(response) }) })
}

/** Aborts when the client hangs up before the response is sent. */
export function hangUpSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) controller.abort()
  })
  return controller.signal
}
