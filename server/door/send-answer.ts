/** The router's answer on its way out: compressed, and for HEAD with the headers of GET alone. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendResponse } from '@remix-run/node-fetch-server'
import { compress, encodingFor } from '#app/middleware/page-cache.server.ts'

const textTypes = /^(text\/|application\/([\w.+-]*\+)?(json|xml|javascript)|image\/svg)/

/** Texts are sent in one piece with their length; files stream. */
export async function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Response): Promise<void> {
  const made = isText(answer) ? await packText(request, answer) : answer
  if (!made.body && ![204, 304].includes(made.status) && !made.headers.has('content-length')) made.headers.set('content-length', '0')
  if (request.method !== 'HEAD') return sendResponse(response, made)
  await made.body?.cancel()
  return sendResponse(response, new Response(null, { status: made.status, headers: made.headers }))
}

/** A text whose length is known is part of a file. */
const isText = ({ body, headers }: Response) =>
  body !== null &&
  textTypes.test(headers.get('content-type') ?? '') &&
  !headers.has('content-encoding') &&
  !headers.has('content-length') &&
  !headers.has('content-range')

async function packText(request: IncomingMessage, answer: Response): Promise<Response> {
  const text = Buffer.from(await answer.arrayBuffer())
  const encoding = encodingFor(request.headers['accept-encoding'])
  const body = compress(text, encoding)
  const headers = new Headers(answer.headers)
  if (encoding !== 'identity') headers.set('content-encoding', encoding)
  headers.set('content-length', String(body.length))
  if (!headers.get('vary')?.toLowerCase().includes('accept-encoding')) headers.append('vary', 'Accept-Encoding')
  return new Response(new Uint8Array(body), { status: answer.status, headers })
}
