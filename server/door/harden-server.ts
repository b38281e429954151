/** What the HTTP server itself bounds: headers, idle connections, and methods that are no requests for a page. */
import type { Server, ServerOptions } from 'node:http'

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

/** Answers CONNECT, which Node would leave without a word. */
export function hardenServer(server: Server): void {
  server.on('connect', (_, socket) => {
    socket.on('error', () => {})
    socket.end(refusedConnect)
  })
}
