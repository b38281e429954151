/** The rest of a request that was answered before its body had been read. */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Milliseconds for which the rest of a body is read and thrown away before its connection is closed. */
const patience = 30_000

/**
 * Reads on and keeps nothing once the answer is out. Left unread, the body would stand in the connection before the browser's next request,
 * which then waits until the connection times out; closed at once, the connection would be reset before the answer has been read. (Node
 * reads on by itself, but not for a body that something has begun to listen to, as the wrapper that makes a `Request` of it does.)
 */
export function drainRequest(request: IncomingMessage, response: ServerResponse, longest = patience): void {
  response.once('finish', () => {
    if (request.complete) return
    request.removeAllListeners('data')
    request.resume()
    const end = setTimeout(() => request.destroy(), longest)
    request.once('close', () => clearTimeout(end))
    request.once('end', () => clearTimeout(end))
  })
}
