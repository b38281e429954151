import type { ServerResponse } from 'node:http'
import type { RequestLine } from './request-line.ts'

/** In both languages: a request of this kind says nothing of its sender's. */
const texts: Record<number, string> = {
  204: '',
  400: 'Solicitud no válida. / Bad request.\n',
  405: 'Método no permitido. / Method not allowed.\n',
  501: 'Método desconocido. / Method not implemented.\n',
}

/** Answers what is no request to this site. Nothing of the request is repeated. */
export function refuseLine(response: ServerResponse, { status, allow }: Extract<RequestLine, { ok: false }>): void {
  const text = texts[status] ?? ''
  response.writeHead(status, {
    ...(text && { 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(text) }),
    ...(allow && { allow }),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
  })
  response.end(text)
}
