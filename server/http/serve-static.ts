/** Serves the files of the build and of public/, with cache times and content types. */
import type { ServerResponse } from 'node:http'
import sirv from 'sirv'

export const serveStatic = (directory: string) => sirv(directory, { brotli: true, gzip: true, etag: true, setHeaders })

function setHeaders(response: ServerResponse, path: string) {
  response.setHeader('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=86400')
  // sirv's list of types does not have it.
  if (path.endsWith('.ico')) response.setHeader('content-type', 'image/x-icon')
}
