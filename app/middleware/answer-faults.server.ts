/**
 * Answers a temporary fault of a service (the database is disconnected, full or slow; Auth or Storage does not respond) with 503 and
 * `Retry-After`, wherever in a request it occurs. The page is in the reader's language, and a form keeps everything typed.
 */
import type { MiddlewareFunction, RouterContextProvider, ServerBuild } from 'react-router'
import type { SentForm } from '#app/components/resubmit-form.tsx'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { createLog } from '#app/lib/log.server.ts'
import { isUnavailable } from '#app/lib/unavailable.ts'
import { languageContext, requestIdContext } from './contexts.ts'
import { sentIn } from './sent-in.server.ts'

/** Seconds: an embedded database is back within two. */
const retryAfter = '5'
const log = createLog('warn')

type Args = { request: Request; context: Readonly<RouterContextProvider> }
type Module = NonNullable<ServerBuild['routes'][string]>['module']

/** Wraps the loaders, actions and middleware of all routes. */
export function answerFaults(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && { ...route, module: answerModuleFaults(route.module) }])
  return { ...build, routes: Object.fromEntries(routes) }
}

function answerModuleFaults(module: Module): Module {
  return {
    ...module,
    ...(module.loader && { loader: answeringFaults(module.loader) }),
    ...(module.action && { action: answeringFaults(module.action) }),
    ...(module.middleware && { middleware: module.middleware.map((middleware) => answeringFaults(middleware)) }),
  }
}

/** The request of the form sent to an action: the loaders that run after it get a request without a body. */
const formRequests = new WeakMap<object, Request>()

const answeringFaults =
  <Given extends Args, More extends unknown[], Answer>(work: (args: Given, ...more: More) => Answer) =>
  async (args: Given, ...more: More): Promise<Awaited<Answer>> => {
    if (args.request.method === 'POST') formRequests.set(args.context, args.request)
    try {
      return await work(args, ...more)
    } catch (error) {
      if (!isUnavailable(error)) throw error
      throw await unavailable(args, error)
    }
  }

/** The data of a page's error boundary; scripts read it as JSON. */
export type UnavailableAnswer = { ok: false; error: 'unavailable'; message: string; sent: SentForm; to: string }

async function unavailable({ request: sentRequest, context }: Args, error: unknown): Promise<Response> {
  const request = formRequests.get(context) ?? sentRequest
  log.warn({
    id: context.get(requestIdContext),
    path: new URL(request.url).pathname,
    fault: error instanceof Error ? { message: error.message, cause: String(error.cause ?? '') } : error,
  })
  const message = textsIn(context.get(languageContext))('errors:unavailable.text')
  const answer: UnavailableAnswer = { ok: false, error: 'unavailable', message, sent: await sentIn(request), to: addressOf(request) }
  return Response.json(answer, { status: 503, headers: { 'retry-after': retryAfter, 'cache-control': 'no-store' } })
}

/** The address to which the form was sent, without what the framework adds when its script sends it. */
function addressOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('_routes')
  const search = searchParams.size > 0 ? `?${searchParams}` : ''
  return pathname.replace(/(\/_)?\.data$/, '') + search
}

/** The framework passes on the status of a thrown response, but not its headers. */
export const unavailableHeaders: MiddlewareFunction<Response> = async (_, next) => {
  const response = await next()
  if (response.status !== 503) return response
  if (!response.headers.has('retry-after')) response.headers.set('retry-after', retryAfter)
  response.headers.set('cache-control', 'no-store')
  return response
}
