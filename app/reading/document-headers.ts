import type { StaticHandlerContext } from 'react-router'
import type { RouteModule } from './route-chain.ts'

type HeadersFunction = (args: {
  loaderHeaders: Headers
  parentHeaders: Headers
  actionHeaders: Headers
  errorHeaders: Headers | undefined
}) => HeadersInit

/**
 * The headers of a document from the `headers` of its routes: inner routes override outer ones, cookies of loaders are kept. If a route
 * failed, only its outer routes count, as in the framework.
 */
export function documentHeaders(context: StaticHandlerContext, modules: readonly RouteModule[]): Headers {
  const { matches, errors, loaderData, loaderHeaders } = context
  const failed = errors ? matches.findIndex(({ route }) => errors[route.id] !== undefined) : -1
  const shown = failed < 0 ? matches : matches.slice(0, failed + 1)
  const errorHeaders =
    failed < 0
      ? undefined
      : matches
          .slice(failed)
          .map(({ route }) => (route.id in loaderData ? undefined : loaderHeaders[route.id]))
          .find(Boolean)
  return shown.reduce((parentHeaders, { route }, place) => {
    const own = loaderHeaders[route.id] ?? new Headers()
    const say = modules[place]?.headers as HeadersFunction | undefined
    const isLast = place === shown.length - 1
    const headers = new Headers(
      say
        ? say({ loaderHeaders: own, parentHeaders, actionHeaders: new Headers(), errorHeaders: isLast ? errorHeaders : undefined })
        : parentHeaders,
    )
    const cookies = new Set(headers.getSetCookie())
    for (const cookie of [...own.getSetCookie(), ...(say ? parentHeaders.getSetCookie() : [])])
      if (!cookies.has(cookie)) headers.append('set-cookie', cookie)
    return headers
  }, new Headers())
}
