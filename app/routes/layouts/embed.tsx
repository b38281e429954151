/** The layout of what other sites show in a frame: nothing around it. */
import { Outlet } from 'react-router'
import { findFramingSites } from '#app/features/outreach/embed/framing-sites.server.ts'
import { framingContext, servicesContext } from '#app/middleware/contexts.ts'
import embedCss from '#app/styles/bundles/embed.css?url'
import type { Route } from './+types/embed'

export async function loader({ context }: Route.LoaderArgs) {
  context.set(framingContext, await findFramingSites(context.get(servicesContext).databases.visitor))
  return null
}

export const headers: Route.HeadersFunction = () => ({
  'cache-control': 'public, max-age=0, s-maxage=30, must-revalidate',
  vary: 'Accept-Encoding',
  'cross-origin-resource-policy': 'cross-origin',
})

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: embedCss }]

export default function EmbedLayout() {
  return <Outlet />
}
