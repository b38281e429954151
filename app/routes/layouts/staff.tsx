/** The area of editors and administrators: a React application whose forms work without script too. */
import { Outlet } from 'react-router'
import { Area } from '#app/features/navigation/area/area.tsx'
import { dropEmptyParameters } from '#app/middleware/drop-empty-parameters.server.ts'
import { requireStaff } from '#app/middleware/guards.server.ts'
import { readNavigation } from '#app/middleware/read-navigation.server.ts'
import staffCss from '#app/styles/bundles/staff.css?url'
import type { Route } from './+types/staff'

export const handle = { hydrate: true }
export const middleware: Route.MiddlewareFunction[] = [requireStaff, dropEmptyParameters]
export const loader = (args: Route.LoaderArgs) => readNavigation(args)

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: staffCss }]

export default function StaffLayout({ loaderData }: Route.ComponentProps) {
  return (
    <Area area="staff" navigation={loaderData}>
      <Outlet />
    </Area>
  )
}
