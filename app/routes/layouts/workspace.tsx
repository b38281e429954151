/** The workspace: a React application in the browser, for signed-in people. */
import { Outlet } from 'react-router'
import { revalidateUnlessOffline } from '#app/components/offline-action.ts'
import { SiteFooter } from '#app/components/site-footer.tsx'
import { Area } from '#app/features/navigation/area/area.tsx'
import { requireMember } from '#app/middleware/guards.server.ts'
import { readNavigation } from '#app/middleware/read-navigation.server.ts'
import type { PageHandle } from '#app/root.tsx'
import workspaceCss from '#app/styles/bundles/workspace.css?url'
import type { Route } from './+types/workspace'

export const handle: PageHandle = { hydrate: true }
export const middleware: Route.MiddlewareFunction[] = [requireMember]
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: workspaceCss }]

export const shouldRevalidate = revalidateUnlessOffline
export const loader = (args: Route.LoaderArgs) => readNavigation(args)

export default function WorkspaceLayout({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <Area area="workspace" navigation={loaderData}>
        <Outlet context={loaderData} />
      </Area>
      <SiteFooter />
    </>
  )
}
