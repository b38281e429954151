/** Reads the rest of a request that was answered before its body had been read. */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Milliseconds for which the rest of a body is read and discarded before the connection is closed. */
const maxDrainMs = 30_000

/**
 * Discards the rest of the body once the response is sent. Left unread, the body would block the browser's next request on the connection
 * until it times out; closed at once, the connection would be reset before the browser has read the response. (Node discards the rest by
 * itself, but not once something listens to the body, as the wrapper that makes a `Request` does.)
 */
export function drainRequestBody(request: IncomingMessage, response: ServerResponse, maxMs = maxDrainMs): void {
  response.once('finish', () => {
    if (request.complete) return
    request.removeAllListeners('data')
    request.resume()
    const end = setTimeout(() => request.destroy(), maxMs)
    request.once('close', () => clearTimeout(end))
    request.once('end', () => clearTimeout(end))
  })
}
