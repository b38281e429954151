/** The routes from the root to one page: the page's id is known, so that the whole table need not be searched. */
import type { ServerBuild } from 'react-router'

type BuiltRoute = NonNullable<ServerBuild['routes'][string]>
export type RouteModule = BuiltRoute['module']
export type ChainRoute = Pick<BuiltRoute, 'id' | 'path'> & { module: RouteModule }

/** Outermost first. Null if there is no such route, if it has no page, or if it hydrates. */
export function findChain(routes: ServerBuild['routes'], id: string): ChainRoute[] | null {
  const chain: ChainRoute[] = []
  for (let route = routes[id]; route; route = route.parentId === undefined ? undefined : routes[route.parentId]) chain.unshift(route)
  const isPage = chain.at(-1)?.module.default !== undefined
  return isPage && !chain.some(({ module }) => (module.handle as { hydrate?: boolean } | undefined)?.hydrate) ? chain : null
}
