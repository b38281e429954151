/** Signing in and out: plain pages that work without script. */
import { Outlet } from 'react-router'
import { SiteFooter } from '#app/components/site-footer.tsx'
import { SiteHeader } from '#app/components/site-header.tsx'

export default function AccountLayout() {
  return (
    <>
      <SiteHeader area={null} />
      <main id="main" tabIndex={-1} className="wrap page narrow">
        <Outlet />
      </main>
      <SiteFooter />
    </>
  )
}
