/** The rest of a request that was answered before its body had been read. */
import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Reads on and keeps nothing once the answer is out. Left unread, the body would stand in the connection before the browser's next
 * request, which then waits until the connection times out: a minute, after a refused upload. (Node does so by itself, but not
 * for a body that somebody has begun to listen to, as the wrapper that makes a `Request` of it does.)
 */
export function letBodyGo(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    request.removeAllListeners('data')
    request.resume()
  })
}
