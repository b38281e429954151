/** Every reading page: header, content, footer, and headers that let caches keep it. */
import { Outlet } from 'react-router'
import { SiteFooter } from '#app/components/site-footer.tsx'
import { SiteHeader } from '#app/components/site-header.tsx'
import { areaOf } from '#app/features/core/person/person.ts'
import { sessionContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/public'

export function loader({ context }: Route.LoaderArgs) {
  return { area: areaOf(context.get(sessionContext).person) }
}

/** Shared caches may keep a page for half a minute; browsers ask every time and mostly get a 304. */
export const headers: Route.HeadersFunction = () => ({
  'cache-control': 'public, max-age=0, s-maxage=30, must-revalidate',
  vary: 'Accept-Encoding, Cookie',
  // Prefetch what a reader is about to open; where the browser does not know this header, nothing happens.
  'speculation-rules': '"/speculation-rules.json"',
})

export default function PublicLayout({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <SiteHeader area={loaderData.area} />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <SiteFooter />
    </>
  )
}
