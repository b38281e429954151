/** Renders a document whole, and writes the Content-Security-Policy that fits exactly this document. */
import { createHash } from 'node:crypto'
import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type HandleErrorFunction, type RouterContextProvider, ServerRouter } from 'react-router'
import { frameOrigins } from './features/resources/external-video.ts'
import { i18nOf } from './i18n/i18n.server.ts'
import { I18nSource } from './i18n/provider-source.ts'
import { createLog } from './lib/log.server.ts'
import { requestIdContext, type Services, servicesContext } from './middleware/contexts.ts'
import { htmlOf } from './middleware/rendered-html.server.ts'

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  router: EntryContext,
  context: Readonly<RouterContextProvider>,
) {
  const html = await render(
    <I18nSource value={i18nOf}>
      <ServerRouter context={router} url={request.url} />
    </I18nSource>,
  )
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('content-security-policy', policyFor(html, mediaOrigin(context.get(servicesContext))))
  if (status >= 400 || !headers.has('cache-control')) headers.set('cache-control', 'no-store')
  const response = new Response(request.method === 'HEAD' ? null : html, { status, headers })
  htmlOf.set(response, html)
  return response
}

/** Whole rather than streamed: pages are cached, compressed and hashed as one piece, and a reading page has no slow part. */
function render(page: React.ReactNode): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        chunks.push(chunk)
        done()
      },
      final: (done) => {
        resolve(Buffer.concat(chunks).toString('utf8'))
        done()
      },
    })
    const { pipe } = renderToPipeableStream(page, { onAllReady: () => pipe(sink), onShellError: reject, onError: reject })
  })
}

/** By hash, so that a cached page needs no nonce: each inline script of this very document is named, and no other runs. */
function policyFor(html: string, media: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/g)]
  const hashes = inline.map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  const frames = framesIn(html)
  return [
    "default-src 'none'",
    `script-src 'self'${hashes.length > 0 ? ` ${[...new Set(hashes)].join(' ')}` : ''}`,
    "style-src 'self'",
    `img-src 'self' data: blob:${media}`,
    "font-src 'self'",
    `media-src 'self' blob:${media}`,
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Only a page that offers a video of another site may show a frame from there, once its reader asks for it. */
const framesIn = (html: string): string[] => frameOrigins.filter((origin) => html.includes(`data-frame="${origin}/`))

/** On a Supabase project, files redirect to signed addresses there. */
const mediaOrigin = ({ mode, supabase }: Services): string => (mode === 'hosted' ? ` ${new URL(supabase.url).origin}` : '')

const log = createLog('error')
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  log.error({
    id: (context as Readonly<RouterContextProvider>).get(requestIdContext),
    path: new URL(request.url).pathname,
    error: error instanceof Error ? { message: error.message, stack: error.stack } : error,
  })
}
