/**
 * The request's way in: door, page cache, static files, router. Bundled with the routes, so that one process holds one copy of
 * everything; `start.ts` hands over what it runs on.
 */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { hasSessionCookie } from '#app/features/people/accounts/session-cookie.ts'
import { matchAddress } from '#app/i18n/match-address.ts'
import type { Log } from '#app/lib/log.server.ts'
import { placesOf } from '#app/lib/network-places.ts'
import { createPerHostQueue } from '#app/lib/take-turns.ts'
import {
  clientAddressContext,
  peerAddressContext,
  refusalContext,
  requestIdContext,
  type Services,
  servicesContext,
} from '#app/middleware/contexts.ts'
import { type PageCache, pageFrom, sendPage } from '#app/middleware/page-cache.server.ts'
import { canonicalQuery, type PublicPage, publicPageAt } from '#app/middleware/page-parameters.ts'
import { rememberLanguage } from '#app/middleware/remember-language.server.ts'
import { htmlOf } from '#app/middleware/rendered-html.server.ts'
import { bodyLimitOf } from './door/body-limit.ts'
import { drainRequest } from './door/drain-request.ts'
import { type BodyRefusal, formPace, receiveBody } from './door/receive-body.ts'
import { refuseLine, tooBusy } from './door/refuse-line.ts'
import { readRequestLine } from './door/request-line.ts'
import { sendAnswer } from './door/send-answer.ts'
import { serveStatic } from './door/serve-static.ts'
import { hangUpSignal, toRequest } from './door/to-request.ts'

type Options = { build: ServerBuild | (() => Promise<ServerBuild>); services: Services; cache: PageCache; log: Log; assets: string | null }
export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** `url` has the path and query to answer, which the door may have put in order. */
type Asked = {
  url: URL
  method?: string
  body?: Uint8Array<ArrayBuffer> | null
  refusal?: { status: number; error: string }
  /** Others wait for the same answer. */
  isShared?: boolean
}

const refusalStatuses: Record<BodyRefusal, number> = { form_too_large: 413, form_too_slow: 408, busy: 503 }

export function createHandler(options: Options, pace = formPace): Handler {
  const { build, services, cache, log, assets } = options
  const route = createRequestHandler(build, assets ? 'production' : 'development')
  const serveAsset = assets ? serveStatic(assets) : null
  const base = new URL(services.publicUrl)
  const takeTurn = createPerHostQueue()

  const answer = async (request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<Response> => {
    const id = randomUUID()
    const context = new RouterContextProvider()
    context.set(servicesContext, services)
    context.set(requestIdContext, id)
    context.set(clientAddressContext, addressOf(request, services.trustProxy))
    context.set(peerAddressContext, request.socket.remoteAddress ?? '')
    if (asked.refusal) context.set(refusalContext, asked.refusal)
    const started = performance.now()
    const made = await route(
      toRequest(request, response, {
        method: asked.method ?? request.method ?? 'GET',
        // Not resolved against the site's address: a path may begin with two slashes.
        url: new URL(base.origin + asked.url.pathname + asked.url.search),
        body: asked.body === undefined ? new Uint8Array() : asked.body,
        isShared: asked.isShared ?? false,
      }),
      context,
    )
    made.headers.set('x-request-id', id)
    if (made.status === 405 && !made.headers.has('allow')) made.headers.set('allow', 'GET, HEAD')
    log.info({ id, method: request.method, path: asked.url.pathname, status: made.status, ms: Math.round(performance.now() - started) })
    return made
  }

  /** What reads is answered in turn. What writes is not: forms are few, and one that waits for a mail must not keep a turn from readers. */
  const answerInTurn = async (request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<Response> => {
    const turn = await takeTurn(placeOf(request, services.trustProxy), asked.isShared ? undefined : hangUpSignal(response))
    if (!turn) return tooBusy()
    try {
      return await answer(request, response, asked)
    } finally {
      turn.end()
    }
  }

  /** HEAD is answered from what GET renders, so that both say the same. A person who finds no file gets the page that helps on. */
  const read = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const made = await answerInTurn(request, response, { url, method: isTus(url) ? request.method : 'GET' })
    if (!isMissingFile(made) || !request.headers.accept?.includes('text/html')) return sendAnswer(request, response, made)
    const [, language] = /^\/(es|en)\//.exec(url.pathname) ?? []
    const notFound = new URL(language ? `/${language}/404` : '/404', base)
    return sendAnswer(request, response, await answerInTurn(request, response, { url: notFound, method: 'GET' }))
  }

  const render = async (key: string, request: IncomingMessage, response: ServerResponse, url: URL) => {
    cache.misses += 1
    let own: Response | null = null
    const page = await cache.render(key, async () => {
      own = await answerInTurn(request, response, { url, method: 'GET', isShared: true })
      return pageFrom(own, htmlOf.get(own))
    })
    if (page) return sendPage(request, response, page)
    // Not to be kept (a redirect, an error): everyone who waited asks for themselves.
    return sendAnswer(request, response, own ?? (await answerInTurn(request, response, { url, method: 'GET' })))
  }

  const write = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const most = bodyLimitOf(url.pathname)
    if (most === null) {
      closeWhenSilent(request)
      return sendAnswer(request, response, await answer(request, response, { url, body: null }))
    }
    const received = await receiveBody(request, response, { most, pace, place: placeOf(request, services.trustProxy) })
    if (received.ok) return sendAnswer(request, response, await answer(request, response, { url, body: received.body }))
    if (received.error === 'gone') return
    const refusal = { status: refusalStatuses[received.error], error: received.error }
    return sendAnswer(request, response, await answer(request, response, { url, refusal }))
  }

  const orFail = (work: Promise<void>, response: ServerResponse) =>
    void work.catch((error: unknown) => {
      log.error({ error }, 'a request failed outside the router')
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end('500')
    })

  const readPage = (request: IncomingMessage, response: ServerResponse, page: PublicPage, url: URL) => {
    url.search = canonicalQuery(page.parameters, url.searchParams)
    if (hasSessionCookie(request.headers.cookie)) return orFail(read(request, response, url), response)
    rememberLanguage(request, response)
    const key = url.pathname + url.search
    const kept = cache.get(key)
    if (!kept) return orFail(render(key, request, response, url), response)
    cache.hits += 1
    sendPage(request, response, kept)
  }

  return (request, response) => {
    if (request.socket.destroyed) return // cut by the door; what had arrived is still read out
    const line = readRequestLine(request, base.host)
    drainRequest(request, response)
    if (!line.ok) {
      if (!('page' in line && line.page)) return refuseLine(response, line)
      const asked = { url: homeOf(request.url), method: 'GET', refusal: { status: line.status, error: 'bad_address' } }
      return orFail(
        answer(request, response, asked).then((made) => sendAnswer(request, response, made)),
        response,
      )
    }
    const { url } = line
    request.url = url.pathname + url.search
    if (request.method !== 'GET' && request.method !== 'HEAD') return orFail(write(request, response, url), response)
    const page = publicPageAt(url.pathname)
    const rightPath = page?.path ?? matchAddress(url.pathname)?.path
    if (rightPath && rightPath !== url.pathname) return redirectTo(response, rightPath + url.search)
    if (page) return readPage(request, response, page, url)
    const pass = () => orFail(read(request, response, url), response)
    if (!serveAsset) return pass()
    serveAsset(request, response, pass)
  }
}

/** The protocol of uploads has a meaning of its own for HEAD. */
const isTus = ({ pathname }: URL) => pathname.startsWith('/uploads/')

/** The page on which a reader learns that an address cannot be read, in the language it begins with. */
const homeOf = (target: string | undefined) => new URL(/^\/(es|en)(?![\w-])/.exec(target ?? '')?.[0] ?? '/es', 'http://caja.invalid')

const redirectTo = (response: ServerResponse, location: string) =>
  void response.writeHead(301, { location, 'cache-control': 'public, max-age=3600', 'content-length': 0 }).end()

/** Milliseconds without a byte after which a body that streams is given up. */
const longestSilence = 120_000

function closeWhenSilent(request: IncomingMessage) {
  request.setTimeout(longestSilence, () => {
    if (!request.complete) request.destroy()
  })
}

/** What the router makes of a route without a page that finds nothing: the text `null` as JSON. */
const isMissingFile = ({ status, headers }: Response) => status === 404 && headers.get('content-type')?.startsWith('application/json')

/** The last address a balancer in front of us added, if we are told that there is one; else the other end of the connection. */
const addressOf = (request: IncomingMessage, trustProxy: boolean): string =>
  (trustProxy &&
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim()) ||
  request.socket.remoteAddress ||
  ''

const placeOf = (request: IncomingMessage, trustProxy: boolean): string => placesOf(addressOf(request, trustProxy))[0]
