import type { ServerResponse } from 'node:http'

/** In both languages, because the language of the client is unknown. */
const texts: Record<number, string> = {
  204: '',
  400: 'Solicitud no válida. / Bad request.\n',
  405: 'Método no permitido. / Method not allowed.\n',
  408: 'La solicitud tardó demasiado. / The request took too long.\n',
  413: 'La solicitud es demasiado grande. / The request is too large.\n',
  501: 'Método desconocido. / Method not implemented.\n',
  503: 'Hay demasiadas solicitudes a la vez. Vuelva a intentarlo en unos segundos. / Too many requests at once. Try again in a few seconds.\n',
}

/** Answers a request that the site does not accept. Nothing of the request is repeated. */
export function refuseRequest(response: ServerResponse, { status, allow }: { status: number; allow?: string }): void {
  const text = texts[status] ?? ''
  response.writeHead(status, { ...(text && headersOf(text)), ...(allow && { allow }), ...always })
  response.end(text)
}

/** The 503 response for a request that got no slot in the queue; it costs almost no work. */
export function busyResponse(): Response {
  const text = texts[503] ?? ''
  return new Response(text, { status: 503, headers: { ...headersOf(text), ...always, 'retry-after': '5' } })
}

const headersOf = (text: string) => ({ 'content-type': 'text/plain; charset=utf-8', 'content-length': String(Buffer.byteLength(text)) })
const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'" }
