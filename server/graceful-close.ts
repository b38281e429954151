import type { Server, ServerResponse } from 'node:http'
import { Server as TcpServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds in which a request that is in transit over an open connection may still arrive. */
const grace = 300

/**
 * Returns a function that closes the server without failing requests: it accepts no new connection, finishes every request in flight and
 * closes its connection. After the deadline (milliseconds) the rest is aborted.
 */
export function prepareGracefulClose(server: Server): (deadline: number) => Promise<void> {
  const open = new Set<ServerResponse>()
  let draining = false
  server.prependListener('request', (_, response) => {
    open.add(response)
    response.once('close', () => open.delete(response))
    if (draining) response.shouldKeepAlive = false
  })
  return async (deadline) => {
    draining = true
    // `server.close` would also close idle connections, on which the next request may be in transit.
    TcpServer.prototype.close.call(server)
    for (const response of open) if (!response.headersSent) response.shouldKeepAlive = false
    const began = performance.now()
    const elapsedMs = () => performance.now() - began
    while (elapsedMs() < deadline && (open.size > 0 || elapsedMs() < grace)) await wait(20)
    server.closeAllConnections()
  }
}
