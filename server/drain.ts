import type { Server, ServerResponse } from 'node:http'
import { Server as TcpServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds in which a request that was on its way over an open connection may still arrive. */
const grace = 300

/**
 * Lets a server end without failing anybody: nothing new is accepted, every request in flight is finished, and its connection closed
 * after it. What is not finished by the deadline (milliseconds) is cut.
 */
export function drainable(server: Server): (deadline: number) => Promise<void> {
  const open = new Set<ServerResponse>()
  let draining = false
  server.prependListener('request', (_, response) => {
    open.add(response)
    response.once('close', () => open.delete(response))
    if (draining) response.shouldKeepAlive = false
  })
  return async (deadline) => {
    draining = true
    // The HTTP server's own `close` would also cut connections between two requests, where the next one may be on its way.
    TcpServer.prototype.close.call(server)
    for (const response of open) if (!response.headersSent) response.shouldKeepAlive = false
    const began = performance.now()
    const passed = () => performance.now() - began
    while (passed() < deadline && (open.size > 0 || passed() < grace)) await wait(20)
    server.closeAllConnections()
  }
}
