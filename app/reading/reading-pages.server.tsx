/**
 * Renders reading pages without the work that only hydration needs: the framework builds its table of routes and encodes every loader's
 * data for a browser that will not run it. The same route modules, middleware and loaders run here, through the framework's public static
 * handler, on the page's own three routes, and the page is rendered to static markup. Everything else (a fault, an unknown route) is left
 * to the framework. See docs/decisions/0033-static-rendering-of-reading-pages.md.
 */
import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import {
  createStaticHandler,
  createStaticRouter,
  isRouteErrorResponse,
  type RouteObject,
  type RouterContextProvider,
  type ServerBuild,
  type StaticHandlerContext,
  StaticRouterProvider,
  useActionData,
  useLoaderData,
  useMatches,
  useParams,
  useRouteError,
} from 'react-router'
import { ReaderAreaContext } from '#app/components/reader-area.ts'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import { I18nSource } from '#app/i18n/provider-source.ts'
import { readerAreaOf } from '#app/middleware/reader-area.server.ts'
import { answerHtml } from './answer-html.server.ts'
import { documentHeaders } from './document-headers.ts'
import { linksOf, metaOf } from './head.tsx'
import { HeadPartsContext } from './head-parts.ts'
import { type ChainRoute, findChain } from './route-chain.ts'

/** `routeId` is the page's. Null if the framework must answer. */
export type AnswerReadingPage = (routeId: string, request: Request, context: RouterContextProvider) => Promise<Response | null>

export function createReadingPages({ routes }: Pick<ServerBuild, 'routes'>): AnswerReadingPage {
  const pages = new Map<string, ReturnType<typeof createPage> | null>()
  return async (routeId, request, context) => {
    if (!pages.has(routeId)) {
      const chain = findChain(routes, routeId)
      pages.set(routeId, chain && createPage(chain))
    }
    return (await pages.get(routeId)?.(request, context)) ?? null
  }
}

function createPage(chain: ChainRoute[]) {
  const handler = createStaticHandler([toRouteObject(chain)])
  const modules = chain.map(({ module }) => module)
  const render = (context: StaticHandlerContext, request: Request, given: Readonly<RouterContextProvider>): Response => {
    const shown = matchesShown(context)
    const parts = { meta: metaOf(context, shown, modules), links: linksOf(modules.slice(0, shown.length)) }
    const html = `<!DOCTYPE html>${renderToStaticMarkup(
      <I18nSource value={i18nOf}>
        <ReaderAreaContext value={readerAreaOf(request, given)}>
          <HeadPartsContext value={parts}>
            <StaticRouterProvider router={createStaticRouter(handler.dataRoutes, context)} context={context} hydrate={false} />
          </HeadPartsContext>
        </ReaderAreaContext>
      </I18nSource>,
    )}`
    return answerHtml(html, { status: context.statusCode, headers: documentHeaders(context, modules), context: given })
  }
  return async (request: Request, given: RouterContextProvider): Promise<Response | null> => {
    let isLeft = false
    const answered = await handler.query(request, {
      requestContext: given,
      generateMiddlewareResponse: async (query) => {
        const result = await query(request)
        if (result instanceof Response) return result
        isLeft = result.matches.length < chain.length || hasFault(result)
        return isLeft ? new Response(null, { status: 500 }) : render(result, request, given)
      },
    })
    return isLeft || !(answered instanceof Response) ? null : answered
  }
}

/** A loader failed with something other than a response such as 404: the framework logs it and shows the error page. */
const hasFault = ({ errors }: StaticHandlerContext) => Object.values(errors ?? {}).some((error) => !isRouteErrorResponse(error))

/** The rendered routes: if one failed, down to the one with the error boundary. */
function matchesShown({ matches, errors }: StaticHandlerContext) {
  const failed = errors ? matches.findIndex(({ route }) => errors[route.id] !== undefined) : -1
  return failed < 0 ? matches : matches.slice(0, failed + 1)
}

/** Nested like the routes. The root's `Layout` is the document around the root's content. */
function toRouteObject([{ id, path, module }, ...inner]: [ChainRoute, ...ChainRoute[]] | ChainRoute[]): RouteObject {
  const { Layout = Bare } = module as { Layout?: ComponentType<{ children: React.ReactNode }> }
  const { default: Page, ErrorBoundary } = module as { default?: ComponentType; ErrorBoundary?: ComponentType }
  return {
    id,
    path,
    handle: module.handle,
    middleware: module.middleware,
    loader: module.loader && ((args) => module.loader?.(args as never)),
    Component: Page && inLayout(Layout, withPageProps(Page)),
    ErrorBoundary: ErrorBoundary && inLayout(Layout, withErrorProps(ErrorBoundary)),
    ...(inner.length > 0 && { children: [toRouteObject(inner)] }),
  } as RouteObject
}

const Bare = ({ children }: { children: React.ReactNode }) => children

const inLayout = (Layout: ComponentType<{ children: React.ReactNode }>, Shown: ComponentType) => () => (
  <Layout>
    <Shown />
  </Layout>
)

/** The props of pages, as the framework passes them. */
const withPageProps = (Page: ComponentType) => () => {
  const props = { params: useParams(), loaderData: useLoaderData(), actionData: useActionData(), matches: useMatches() }
  return <Page {...(props as object)} />
}

const withErrorProps = (Boundary: ComponentType) => () => {
  const props = { params: useParams(), loaderData: useLoaderData(), actionData: useActionData(), error: useRouteError() }
  return <Boundary {...(props as object)} />
}
