/** What the HTTP server itself bounds: headers, idle connections, requests sent ahead, and methods that are no requests for a page. */
import type { Server, ServerOptions } from 'node:http'
import type { Socket } from 'node:net'

export const serverOptions: ServerOptions = {
  // A search of ten thousand characters is strange, not a crime: it gets a page, not a closed connection.
  maxHeaderSize: 64 * 1024,
  /** Milliseconds for the headers; bodies have limits of their own (receive-body.ts), so that a large file may take its time on a bad line. */
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

/** Requests of one connection that may wait for their answers. Browsers send the next one when they have the answer to the last. */
const mostAhead = 32

/** Answers CONNECT, which Node would leave without a word, and cuts a connection that sends thousands of requests ahead (pipelining). */
export function hardenServer(server: Server): void {
  const ahead = new WeakMap<Socket, number>()
  server.prependListener('request', ({ socket }, response) => {
    const waiting = (ahead.get(socket) ?? 0) + 1
    ahead.set(socket, waiting)
    response.once('finish', () => ahead.set(socket, (ahead.get(socket) ?? 1) - 1))
    if (waiting > mostAhead) socket.destroy()
  })
  server.on('connect', (_, socket) => {
    socket.on('error', () => {})
    socket.end(refusedConnect)
  })
}
