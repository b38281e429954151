/** Sends the router's response: compressed, and for HEAD only with the headers of GET. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendResponse } from '@remix-run/node-fetch-server'
import { compress, encodingFor } from '#app/middleware/page-cache.server.ts'

const compressible = /^(text\/|application\/([\w.+-]*\+)?(json|xml|javascript)|application\/x-(bibtex|research-info-systems)|image\/svg)/

/** A response without a length is sent in one piece, with its length; files have a length and stream. */
export async function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Response): Promise<void> {
  const made = isWithoutLength(answer) ? await pack(request, answer) : answer
  if (!made.body && ![204, 304].includes(made.status) && !made.headers.has('content-length')) made.headers.set('content-length', '0')
  if (request.method !== 'HEAD') return sendResponse(response, made)
  await made.body?.cancel()
  return sendResponse(response, new Response(null, { status: made.status, headers: made.headers }))
}

const isWithoutLength = ({ body, headers }: Response) => body !== null && !headers.has('content-length') && !headers.has('content-range')

async function pack(request: IncomingMessage, answer: Response): Promise<Response> {
  const given = Buffer.from(await answer.arrayBuffer())
  const headers = new Headers(answer.headers)
  const mayPack = compressible.test(headers.get('content-type') ?? '') && !headers.has('content-encoding')
  const encoding = mayPack ? encodingFor(request.headers['accept-encoding']) : 'identity'
  const body = compress(given, encoding)
  if (encoding !== 'identity') headers.set('content-encoding', encoding)
  headers.set('content-length', String(body.length))
  if (mayPack && !headers.get('vary')?.toLowerCase().includes('accept-encoding')) headers.append('vary', 'Accept-Encoding')
  return new Response(new Uint8Array(body), { status: answer.status, headers })
}
