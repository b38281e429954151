/** Limits that the HTTP server itself enforces: header size, idle connections, pipelined requests, and the CONNECT method. */
import type { Server, ServerOptions } from 'node:http'
import type { Socket } from 'node:net'

export const serverOptions: ServerOptions = {
  // A search of ten thousand characters gets a page, not a closed connection.
  maxHeaderSize: 64 * 1024,
  /** Milliseconds for the headers. Bodies have their own limits (receive-body.ts), so that a large file may upload slowly. */
  headersTimeout: 20_000,
  requestTimeout: 0,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 65_000,
}

const refusedConnect = [
  'HTTP/1.1 405 Method Not Allowed',
  'Allow: GET, HEAD, POST, OPTIONS',
  'Content-Length: 0',
  'Connection: close',
  '',
  '',
].join('\r\n')

/** Requests of one connection that may wait for a response. Browsers do not pipeline. */
const maxPipelinedRequests = 32

/** Answers CONNECT, which Node would leave unanswered, and closes a connection that pipelines more than `maxPipelinedRequests` requests. */
export function applyServerLimits(server: Server): void {
  const ahead = new WeakMap<Socket, number>()
  server.prependListener('request', ({ socket }, response) => {
    const waiting = (ahead.get(socket) ?? 0) + 1
    ahead.set(socket, waiting)
    response.once('finish', () => ahead.set(socket, (ahead.get(socket) ?? 1) - 1))
    if (waiting > maxPipelinedRequests) socket.destroy()
  })
  server.on('connect', (_, socket) => {
    socket.on('error', () => {})
    socket.end(refusedConnect)
  })
}
