/** The layout of every reading page: header, content, footer, and cache headers. */
import { Outlet } from 'react-router'
import { SiteFooter } from '#app/components/site-footer.tsx'
import { SiteHeader } from '#app/components/site-header.tsx'
import { areaOf } from '#app/features/core/person/person.ts'
import { sessionContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/public'

export function loader({ context }: Route.LoaderArgs) {
  return { area: areaOf(context.get(sessionContext).person) }
}

/** Shared caches may store a page for half a minute; browsers always revalidate and mostly get a 304. */
export const headers: Route.HeadersFunction = () => ({
  'cache-control': 'public, max-age=0, s-maxage=30, must-revalidate',
  vary: 'Accept-Encoding, Cookie',
  // Prefetches pages that a reader is about to open; browsers without support ignore this header.
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
