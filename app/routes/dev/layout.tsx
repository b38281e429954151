/** Tools for developers on their own machine. In English only: they are not part of the site. */
import { Outlet } from 'react-router'
import { developmentOnly } from '#app/middleware/development-only.server.ts'
import developmentCss from '#app/styles/bundles/development.css?url'
import type { Route } from './+types/layout'

export const middleware: Route.MiddlewareFunction[] = [developmentOnly]

/** Without a loader the guard above would not run for data requests. */
export const loader = () => null

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: developmentCss }]

export const headers: Route.HeadersFunction = () => ({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })

export default function DevelopmentLayout() {
  return (
    <div lang="en">
      <Outlet />
    </div>
  )
}
