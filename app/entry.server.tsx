/** Renders a complete document: pages that hydrate, and pages that `app/reading` leaves to the framework. */
import { randomBytes } from 'node:crypto'
import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type HandleErrorFunction, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from 'react-router'
import { ReaderAreaContext } from './components/reader-area.ts'
import { i18nOf } from './i18n/i18n.server.ts'
import { I18nSource } from './i18n/provider-source.ts'
import { createLog } from './lib/log.server.ts'
import { requestIdContext } from './middleware/contexts.ts'
import { readerAreaOf } from './middleware/reader-area.server.ts'
import { answerHtml } from './reading/answer-html.server.ts'
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
      <ReaderAreaContext value={readerAreaOf(request, context)}>
        <ServerRouter context={router} url={request.url} nonce={nonce} />
      </ReaderAreaContext>
    </I18nSource>,
    nonce,
  )
  return answerHtml(html, { status, headers, nonce, context })
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

const log = createLog('error')
/** What a client did wrong, such as a form sent to a page without one, is answered and is no error of ours. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  log.error({
    id: (context as Readonly<RouterContextProvider>).get(requestIdContext),
    path: new URL(request.url).pathname,
    error,
  })
}
