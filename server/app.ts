/**
 * Handles every HTTP request in this order: request checks, page cache, static files, router. It is bundled with the routes, so that a
 * process holds one copy of every module; `start.ts` passes the services in.
 */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { citationsPath, type VisitCounter } from '#app/features/outreach/reach/visit-counter.server.ts'
import { hasSessionCookie } from '#app/features/people/accounts/session-cookie.ts'
import { addresses } from '#app/i18n/addresses.ts'
import { matchAddress } from '#app/i18n/match-address.ts'
import { clientNetworksOf } from '#app/lib/client-networks.ts'
import type { Log } from '#app/lib/log.server.ts'
import { createRequestQueue } from '#app/lib/request-queue.ts'
import {
  clientAddressContext,
  isHeadContext,
  pageExpiryContext,
  peerAddressContext,
  refusalContext,
  requestIdContext,
  type Services,
  servicesContext,
} from '#app/middleware/contexts.ts'
import { type PageCache, type Rendered, sendPage, toCachedPage } from '#app/middleware/page-cache.server.ts'
import { canonicalQuery, type PublicPage, publicPageAt } from '#app/middleware/page-parameters.ts'
import { rememberLanguage } from '#app/middleware/remember-language.server.ts'
import { renderedHtmlOf } from '#app/middleware/rendered-html.server.ts'
import { isSameOrigin, isSentByMailPrograms } from '#app/middleware/same-origin.server.ts'
import type { AnswerReadingPage } from '#app/reading/reading-pages.server.tsx'
import { createApiLimits, isApi } from './http/api-limits.ts'
import { bodyLimitOf } from './http/body-limit.ts'
import { drainRequestBody } from './http/drain-request-body.ts'
import { type BodyRefusal, formPace, receiveBody } from './http/receive-body.ts'
import { refreshPopular } from './http/refresh-popular.ts'
import { busyResponse, refuseRequest } from './http/refuse-request.ts'
import { readRequestLine } from './http/request-line.ts'
import { sendAnswer } from './http/send-answer.ts'
import { serveStatic } from './http/serve-static.ts'
import { hangUpSignal, toRequest } from './http/to-request.ts'

type Options = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Optional; without it the framework renders reading pages too. */
  readingPage?: AnswerReadingPage
  services: Services
  /** Null: every page is rendered for each request. */
  cache: PageCache | null
  log: Log
  assets: string | null
  /** Optional; without it, visits are not counted. */
  visits?: VisitCounter
}
export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** `url` holds the path and query to answer; readRequestLine may have corrected them. */
type RouterInput = {
  url: URL
  method?: string
  body?: Uint8Array<ArrayBuffer> | null
  refusal?: { status: number; error: string }
  /** True if other requests wait for the same response. */
  isShared?: boolean
  /** The route of the reading page at this address, or null. */
  routeId?: string
}

/** Bytes of a query that arrives as a form. */
const maxQueryBytes = 4_096
/** Characters of an address of the JSON interface whose answer is kept. */
const maxApiKey = 500
const refusalStatuses: Record<BodyRefusal, number> = { form_too_large: 413, form_too_slow: 408, busy: 503 }

export function createHandler(options: Options, pace = formPace): Handler {
  const { build, readingPage, services, cache, log, assets, visits } = options
  const route = createRequestHandler(build, assets ? 'production' : 'development')
  const serveAsset = assets ? serveStatic(assets) : null
  const base = new URL(services.publicUrl)
  const waitForSlot = createRequestQueue()
  const passesApiLimits = createApiLimits()

  const expiryOf = new WeakMap<Response, Date>()

  const contextOf = (id: string) => {
    const context = new RouterContextProvider()
    context.set(servicesContext, services)
    context.set(requestIdContext, id)
    return context
  }

  const answer = async (request: IncomingMessage, response: ServerResponse, input: RouterInput): Promise<Response> => {
    const id = randomUUID()
    const context = contextOf(id)
    context.set(clientAddressContext, addressOf(request, services.trustProxy))
    context.set(peerAddressContext, request.socket.remoteAddress ?? '')
    context.set(isHeadContext, request.method === 'HEAD')
    if (input.refusal) context.set(refusalContext, input.refusal)
    const started = performance.now()
    const given = {
      method: input.method ?? request.method ?? 'GET',
      // Not resolved against the site's address, because a path may begin with two slashes.
      url: new URL(base.origin + input.url.pathname + input.url.search),
      body: input.body === undefined ? new Uint8Array() : input.body,
      isShared: input.isShared ?? false,
      isRefused: input.refusal !== undefined,
    }
    const answered = await answerRoute(input.routeId, () => toRequest(request, response, given), context)
    answered.headers.set('x-request-id', id)
    if (answered.status === 405 && !answered.headers.has('allow')) answered.headers.set('allow', 'GET, HEAD')
    log.info({ id, method: request.method, path: input.url.pathname, status: answered.status, ms: Math.round(performance.now() - started) })
    return answered
  }

  const answerRoute = async (routeId: string | undefined, request: () => Request, context: RouterContextProvider): Promise<Response> => {
    const answered = (routeId && (await readingPage?.(routeId, request(), context))) || (await route(request(), context))
    const expiry = context.get(pageExpiryContext)
    if (expiry) expiryOf.set(answered, expiry)
    return answered
  }

  const toRendered = async (answered: Response): Promise<Rendered> => {
    const page = await toCachedPage(answered, renderedHtmlOf.get(answered))
    return page && { page, expiresAt: expiryOf.get(answered) }
  }

  /** A page without a client who waits for it. */
  const renderAlone = async (key: string): Promise<Rendered> => {
    const url = new URL(base.origin + key)
    const page = publicPageAt(url.pathname)
    if (!page && !isApi(url.pathname)) return null
    return toRendered(await answerRoute(page ? pageRouteId(page, url) : undefined, () => new Request(url), contextOf(randomUUID())))
  }
  if (cache) refreshPopular(cache, renderAlone, log)

  /** Reads go through the request queue. Writes do not: they are few, and one that waits for a mail server must not occupy a slot. */
  const answerQueued = async (request: IncomingMessage, response: ServerResponse, input: RouterInput): Promise<Response> => {
    const slot = await waitForSlot(networkOf(request, services.trustProxy), input.isShared ? undefined : hangUpSignal(response))
    if (!slot) return busyResponse()
    try {
      return await answer(request, response, input)
    } finally {
      slot.end()
    }
  }

  /** HEAD runs the GET handler, so that both answer the same. A browser that asks for a missing file gets the not-found page. */
  const read = async (request: IncomingMessage, response: ServerResponse, url: URL, routeId?: string) => {
    const answered = await answerQueued(request, response, { url, routeId, method: isTus(url) ? request.method : 'GET' })
    if (!isMissingFile(answered) || !request.headers.accept?.includes('text/html')) return sendAnswer(request, response, answered)
    const [, language] = /^\/(es|en)\//.exec(url.pathname) ?? []
    const notFound = new URL(language ? `/${language}/404` : '/404', base)
    return sendAnswer(request, response, await answerQueued(request, response, { url: notFound, method: 'GET' }))
  }

  /** Sends a kept page that is still right after a change. False if it must be rendered. */
  const sendChecked = async (cache: PageCache, key: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const slot = cache.mayCheck(key) && (await waitForSlot(networkOf(request, services.trustProxy), hangUpSignal(response)))
    if (!slot) return false
    // A fault of the database is answered where the page is rendered.
    const page = await cache.check(key).catch(() => null)
    slot.end()
    if (!page) return false
    cache.hits += 1
    sendPage(request, response, page)
    return true
  }

  type Cached = { cache: PageCache; key: string; url: URL; routeId: string | undefined }
  const renderCached = async ({ cache, key, url, routeId }: Cached, request: IncomingMessage, response: ServerResponse) => {
    if (await sendChecked(cache, key, request, response)) return
    cache.misses += 1
    let own: Response | null = null
    const page = await cache.render(key, async () => {
      own = await answerQueued(request, response, { url, routeId, method: 'GET', isShared: true })
      return toRendered(own)
    })
    if (page) return sendPage(request, response, page)
    // The response cannot be shared (a redirect, an error): each waiting request asks the router itself.
    return sendAnswer(request, response, own ?? (await answerQueued(request, response, { url, routeId, method: 'GET' })))
  }

  /** A read whose arguments arrive as a form, as OAI-PMH allows. It uses no cookie and changes nothing, so any site may send it. */
  const readByForm = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const received = await receiveBody(request, response, {
      maxBytes: maxQueryBytes,
      pace,
      network: networkOf(request, services.trustProxy),
    })
    if (received.ok) url.search = new TextDecoder().decode(received.body)
    else if (received.error !== 'gone') return refuseRequest(response, { status: refusalStatuses[received.error] })
    else return
    return read(request, response, url)
  }

  const write = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    if (request.method === 'POST' && url.pathname === '/oai') return readByForm(request, response, url)
    if (!isSameOrigin(request.headers, base.origin) && !isSentByMailPrograms(url.pathname)) {
      const refusal = { status: 403, error: 'other_origin' }
      return sendAnswer(request, response, await answer(request, response, { url, refusal }))
    }
    const maxBytes = bodyLimitOf(url.pathname)
    if (maxBytes === null) {
      closeWhenSilent(request)
      return sendAnswer(request, response, await answer(request, response, { url, body: null }))
    }
    const received = await receiveBody(request, response, { maxBytes, pace, network: networkOf(request, services.trustProxy) })
    if (received.ok) return sendAnswer(request, response, await answer(request, response, { url, body: received.body }))
    if (received.error === 'gone') return
    const refusal = { status: refusalStatuses[received.error], error: received.error }
    return sendAnswer(request, response, await answer(request, response, { url, refusal }))
  }

  const endOnError = (work: Promise<void>, response: ServerResponse) =>
    void work.catch((error: unknown) => {
      log.error({ error }, 'a request failed outside the router')
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end('500')
    })

  /** Pages by their own address, cards on other sites too; files with citations all together. */
  const countVisit = (
    { method, headers }: IncomingMessage,
    response: ServerResponse,
    { name, path: address }: Pick<PublicPage, 'path'> & { name: string },
  ) => {
    const path = name in addresses ? address : ['bib', 'ris', 'citation'].includes(name) ? citationsPath : null
    if (!visits || method !== 'GET' || !path) return
    const purpose = headers['sec-purpose']
    response.once('finish', () => {
      if (response.statusCode !== 200 && response.statusCode !== 304) return
      visits.count({
        path,
        referrer: headers.referer,
        agent: headers['user-agent'],
        purpose: typeof purpose === 'string' ? purpose : undefined,
      })
    })
  }

  const readPage = (request: IncomingMessage, response: ServerResponse, page: PublicPage, url: URL) => {
    countVisit(request, response, page)
    url.search = canonicalQuery(page.parameters, url.searchParams)
    const routeId = pageRouteId(page, url)
    const isVisitor = !hasSessionCookie(request.headers.cookie)
    if (isVisitor && page.name !== 'embed') rememberLanguage(request, response)
    if (!cache || !isVisitor) return endOnError(read(request, response, url, routeId), response)
    const key = url.pathname + url.search
    const cached = cache.get(key)
    if (!cached) return endOnError(renderCached({ cache, key, url, routeId }, request, response), response)
    cache.hits += 1
    sendPage(request, response, cached)
  }

  /** Kept like pages, by the parameters in one order; all are kept apart, because an unknown one is refused and not dropped. */
  const readApi = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    if (!(await passesApiLimits(request, response, networkOf(request, services.trustProxy)))) return
    url.searchParams.sort()
    const key = url.pathname + url.search
    if (!cache || key.length > maxApiKey) return read(request, response, url)
    const cached = cache.get(key)
    if (!cached) return renderCached({ cache, key, url, routeId: undefined }, request, response)
    cache.hits += 1
    sendPage(request, response, cached)
  }

  /** OPTIONS, and methods that only write. */
  const answerApiMethod = async (request: IncomingMessage, response: ServerResponse) => {
    await passesApiLimits(request, response, networkOf(request, services.trustProxy))
  }

  return (request, response) => {
    if (request.socket.destroyed) return // the limit was exceeded; the bytes that had arrived are still read
    const line = readRequestLine(request, base.host)
    drainRequestBody(request, response)
    if (!line.ok) {
      if ((line.status === 204 || line.status === 405) && isApi(request.url ?? ''))
        return endOnError(answerApiMethod(request, response), response)
      if (!('page' in line && line.page)) return refuseRequest(response, line)
      const input = { url: homeUrlOf(request.url), method: 'GET', refusal: { status: line.status, error: 'bad_address' } }
      return endOnError(
        answer(request, response, input).then((answered) => sendAnswer(request, response, answered)),
        response,
      )
    }
    const { url } = line
    request.url = url.pathname + url.search
    if (isApi(url.pathname)) return endOnError(readApi(request, response, url), response)
    if (request.method !== 'GET' && request.method !== 'HEAD') return endOnError(write(request, response, url), response)
    const page = publicPageAt(url.pathname)
    const rightPath = page?.path ?? matchAddress(url.pathname)?.path
    if (rightPath && rightPath !== url.pathname) return redirectTo(response, rightPath + url.search)
    if (page) return readPage(request, response, page, url)
    if (url.pathname.startsWith('/citations/')) countVisit(request, response, { name: 'citation', path: url.pathname })
    const routeRequest = () => endOnError(read(request, response, url), response)
    if (!serveAsset) return routeRequest()
    serveAsset(request, response, routeRequest)
  }
}

const pageRouteId = ({ name }: PublicPage, { pathname }: URL) => `${name}.${pathname.split('/')[1]}`

/** The upload protocol (tus) gives HEAD its own meaning. */
const isTus = ({ pathname }: URL) => pathname.startsWith('/uploads/')

/** The home page in the language of the path: it reports that the address cannot be read. */
const homeUrlOf = (target: string | undefined) => new URL(/^\/(es|en)(?![\w-])/.exec(target ?? '')?.[0] ?? '/es', 'http://caja.invalid')

const redirectTo = (response: ServerResponse, location: string) =>
  void response.writeHead(301, { location, 'cache-control': 'public, max-age=3600', 'content-length': 0 }).end()

/** Milliseconds without a byte after which a streamed body is aborted. */
const maxSilenceMs = 120_000

function closeWhenSilent(request: IncomingMessage) {
  request.setTimeout(maxSilenceMs, () => {
    if (!request.complete) request.destroy()
  })
}

/** A route without a page that finds nothing makes the router answer with the text `null` as JSON. */
const isMissingFile = ({ status, headers }: Response) => status === 404 && headers.get('content-type')?.startsWith('application/json')

/**
 * The client's address: with `trustProxy`, the last address in X-Forwarded-For, which the balancer added; otherwise the other end of the
 * connection.
 */
const addressOf = (request: IncomingMessage, trustProxy: boolean): string =>
  (trustProxy &&
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim()) ||
  request.socket.remoteAddress ||
  ''

const networkOf = (request: IncomingMessage, trustProxy: boolean): string => clientNetworksOf(addressOf(request, trustProxy))[0]
