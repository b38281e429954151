/**
 * The request's way in: page cache, static files, router. Bundled with the routes, so that one process holds one copy of
 * everything; `start.ts` hands over what it runs on.
 */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequest, sendResponse } from '@remix-run/node-fetch-server'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import sirv from 'sirv'
import { hasSessionCookie } from '#app/features/people/session-cookie.ts'
import { letBodyGo } from '#app/lib/let-body-go.server.ts'
import type { Log } from '#app/lib/log.server.ts'
import { clientAddressContext, requestIdContext, type Services, servicesContext } from '#app/middleware/contexts.ts'
import { compress, encodingFor, followCatalogue, type PageCache, pageFrom, sendPage } from '#app/middleware/page-cache.server.ts'
import { rememberLanguage } from '#app/middleware/remember-language.server.ts'
import { htmlOf } from '#app/middleware/rendered-html.server.ts'

type Options = { build: ServerBuild | (() => Promise<ServerBuild>); services: Services; cache: PageCache; log: Log; assets: string | null }
export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export function createHandler({ build, services, cache, log, assets }: Options): Handler {
  const route = createRequestHandler(build, assets ? 'production' : 'development')
  const serveAsset = assets
    ? sirv(assets, {
        brotli: true,
        gzip: true,
        etag: true,
        setHeaders: (response, path) => response.setHeader('cache-control', cacheControlOf(path)),
      })
    : null
  const base = new URL(services.publicUrl)

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<Response> => {
    const id = randomUUID()
    const context = new RouterContextProvider()
    context.set(servicesContext, services)
    context.set(requestIdContext, id)
    context.set(clientAddressContext, addressOf(request, services.trustProxy))
    const started = performance.now()
    const made = await route(createRequest(request, response, { protocol: base.protocol, host: base.host }), context)
    made.headers.set('x-request-id', id)
    log.info({
      id,
      method: request.method,
      path: loggedPath(request.url),
      status: made.status,
      ms: Math.round(performance.now() - started),
    })
    return made
  }

  const render = async (key: string, request: IncomingMessage, response: ServerResponse) => {
    cache.misses += 1
    let own: Response | null = null
    const page = await cache.render(key, async () => {
      own = await answer(request, response)
      return pageFrom(own, htmlOf.get(own))
    })
    if (page) return sendPage(request, response, page)
    // Not to be kept (a redirect, an error): everyone who waited asks for themselves.
    return sendCompressed(request, response, own ?? (await answer(request, response)))
  }

  const orFail = (work: Promise<void>, response: ServerResponse) =>
    work.catch((error: unknown) => {
      log.error({ error }, 'a request failed outside the router')
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end('500')
    })

  return (request, response) => {
    const key = request.url ?? '/'
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    const pass = () =>
      void orFail(
        answer(request, response).then((made) => sendCompressed(request, response, made)),
        response,
      )
    if (!isReading) {
      letBodyGo(request, response)
      return pass()
    }
    if (!isReadingPath(key)) return serveAsset ? serveAsset(request, response, pass) : pass()
    if (hasSessionCookie(request.headers.cookie)) return pass()
    rememberLanguage(request, response)
    const kept = cache.get(key)
    if (!kept) return void orFail(render(key, request, response), response)
    cache.hits += 1
    sendPage(request, response, kept)
  }
}

/** The address of a signed link is its key: it is not written down. */
const loggedPath = (url: string | undefined) => url?.split('?')[0]?.replace(/^(\/es\/actualizar|\/en\/update)\/.+/, '$1/…')

/** The last address a balancer in front of us added, if we are told that there is one; else the other end of the connection. */
const addressOf = (request: IncomingMessage, trustProxy: boolean): string =>
  (trustProxy &&
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim()) ||
  request.socket.remoteAddress ||
  ''

/** Pages live under their language; everything else may be a file. */
const isReadingPath = (url: string) => /^\/(es|en)(\/|\?|$)/.test(url)

const cacheControlOf = (path: string) => (path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=86400')

const compressible = /^(text\/|application\/(json|xml|javascript)|image\/svg)/

async function sendCompressed(request: IncomingMessage, response: ServerResponse, answer: Response) {
  const encoding = encodingFor(request.headers['accept-encoding'])
  const type = answer.headers.get('content-type') ?? ''
  if (
    encoding === 'identity' ||
    !answer.body ||
    answer.headers.has('content-encoding') ||
    !compressible.test(type) ||
    request.method === 'HEAD'
  ) {
    return sendResponse(response, answer)
  }
  const body = compress(Buffer.from(await answer.arrayBuffer()), 'gzip')
  const headers = new Headers(answer.headers)
  headers.set('content-encoding', 'gzip')
  headers.set('content-length', String(body.length))
  headers.append('vary', 'Accept-Encoding')
  return sendResponse(response, new Response(new Uint8Array(body), { status: answer.status, headers }))
}

export { followCatalogue }
