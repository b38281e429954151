/** The workspace: a React application in the browser, for signed-in people. */
import { useTranslation } from 'react-i18next'
import { Form, NavLink, Outlet } from 'react-router'
import { revalidateUnlessOffline } from '#app/components/offline-action.ts'
import { SiteFooter } from '#app/components/site-footer.tsx'
import { SiteHeader } from '#app/components/site-header.tsx'
import { areaOf } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import { sessionContext } from '#app/middleware/contexts.ts'
import { requireMember } from '#app/middleware/guards.server.ts'
import type { PageHandle } from '#app/root.tsx'
import reviewCss from '#app/styles/editorial/review.css?url'
import workspaceCss from '#app/styles/layouts/workspace.css?url'
import revisionsCss from '#app/styles/writing/revisions.css?url'
import type { Route } from './+types/workspace'

export const handle: PageHandle = { hydrate: true }
export const middleware: Route.MiddlewareFunction[] = [requireMember]
export const links: Route.LinksFunction = () => [
  { rel: 'stylesheet', href: workspaceCss },
  { rel: 'stylesheet', href: revisionsCss },
  { rel: 'stylesheet', href: reviewCss },
]

export const shouldRevalidate = revalidateUnlessOffline

export function loader({ context }: Route.LoaderArgs) {
  const { person } = context.get(sessionContext)
  return { person: person ? { name: person.name, email: showEmail(person.email), role: person.role } : null }
}

export default function WorkspaceLayout({ loaderData: { person } }: Route.ComponentProps) {
  const { t } = useTranslation(['workspace', 'discovery', 'translation', 'yearly-update'])
  const language = useLanguage()
  return (
    <>
      <SiteHeader area={areaOf(person)} />
      <div className="wrap workspace">
        <nav className="workspace-nav" aria-label={t('nav.label')}>
          <NavLink to={pathTo('workspace', language)} end>
            {t('nav.home')}
          </NavLink>
          {person && person.role !== 'member' && <NavLink to={pathTo('myTranslations', language)}>{t('translation:mine.nav')}</NavLink>}
          {person && person.role !== 'member' && <NavLink to={pathTo('updateItems', language)}>{t('yearly-update:mine.nav')}</NavLink>}
          <NavLink to={pathTo('savedSearches', language)}>{t('discovery:saved.nav')}</NavLink>
          <NavLink to={pathTo('profile', language)}>{t('nav.profile')}</NavLink>
          <Form method="post" action={pathTo('signOut', language)} reloadDocument>
            <span className="small">{person?.name || person?.email}</span>{' '}
            <button type="submit" className="button-quiet">
              {t('nav.signOut')}
            </button>
          </Form>
        </nav>
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <SiteFooter />
    </>
  )
}
