/** Renders a complete document and sets its Content-Security-Policy (docs/decisions/0019-known-scripts.md). */
import { randomBytes } from 'node:crypto'
import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type HandleErrorFunction, type RouterContextProvider, ServerRouter } from 'react-router'
import { frameOrigins } from '#app/features/resources/model/external-video.ts'
import { i18nOf } from './i18n/i18n.server.ts'
import { I18nSource } from './i18n/provider-source.ts'
import { createLog } from './lib/log.server.ts'
import { requestIdContext, type Services, servicesContext } from './middleware/contexts.ts'
import { htmlOf } from './middleware/rendered-html.server.ts'
import type { PageHandle } from './root.tsx'

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  router: EntryContext,
  context: Readonly<RouterContextProvider>,
) {
  const nonce = hydrates(router) ? randomBytes(16).toString('base64url') : undefined
  const html = await render(
    <I18nSource value={i18nOf}>
      <ServerRouter context={router} url={request.url} nonce={nonce} />
    </I18nSource>,
    nonce,
  )
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('content-security-policy', policyFor({ nonce, frames: framesIn(html), media: mediaOrigin(context.get(servicesContext)) }))
  if (status >= 400 || !headers.has('cache-control')) headers.set('cache-control', 'no-store')
  const response = new Response(html, { status, headers })
  htmlOf.set(response, html)
  return response
}

/** Not streamed: pages are cached, compressed and hashed as one piece, and a reading page has no slow part. */
function render(page: React.ReactNode, nonce: string | undefined): Promise<string> {
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
    const { pipe } = renderToPipeableStream(page, { nonce, onAllReady: () => pipe(sink), onShellError: reject, onError: reject })
  })
}

/** A page hydrates if the `handle` of one of its routes says so (see root.tsx). */
const hydrates = ({ staticHandlerContext }: EntryContext): boolean =>
  staticHandlerContext.matches.some(({ route }) => (route.handle as PageHandle | undefined)?.hydrate)

type PolicyParts = { nonce: string | undefined; frames: string[]; media: string }

/**
 * Scripts are files of this site. Inline scripts run only on pages that hydrate, and only those that the framework wrote for this response.
 */
function policyFor({ nonce, frames, media }: PolicyParts): string {
  return [
    "default-src 'none'",
    `script-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
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

/** Only a page that offers a video of another site may embed a frame from that site. */
const framesIn = (html: string): string[] => frameOrigins.filter((origin) => html.includes(`data-frame="${origin}/`))

/** On a Supabase project, file addresses redirect to signed addresses of the project. */
const mediaOrigin = ({ mode, supabase }: Services): string => (mode === 'hosted' ? ` ${new URL(supabase.url).origin}` : '')

const log = createLog('error')
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  log.error({
    id: (context as Readonly<RouterContextProvider>).get(requestIdContext),
    path: new URL(request.url).pathname,
    error,
  })
}
