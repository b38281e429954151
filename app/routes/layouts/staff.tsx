/** The area of editors and administrators: a React application whose forms work without script too. */
import { useTranslation } from 'react-i18next'
import { Link, Outlet } from 'react-router'
import { SiteHeader } from '#app/components/site-header.tsx'
import { useAddress } from '#app/components/use-address.ts'
import { areaOf } from '#app/features/core/person/person.ts'
import { type AddressName, pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { personOf, requireStaff } from '#app/middleware/guards.server.ts'
import reviewCss from '#app/styles/editorial/review.css?url'
import staffCss from '#app/styles/layouts/staff.css?url'
import workspaceCss from '#app/styles/layouts/workspace.css?url'
import type { Route } from './+types/staff'

export const handle = { hydrate: true }
export const middleware: Route.MiddlewareFunction[] = [requireStaff]

/** Nobody, where a form was sent after the session had ended: its page then shows what was typed. */
export function loader({ context }: Route.LoaderArgs) {
  const person = personOf(context)?.person
  return { person: person ? { name: person.name, role: person.role } : null }
}

export const links: Route.LinksFunction = () => [
  { rel: 'stylesheet', href: workspaceCss },
  { rel: 'stylesheet', href: staffCss },
  { rel: 'stylesheet', href: reviewCss },
]

const within: Partial<Record<AddressName, readonly AddressName[]>> = {
  queue: ['review', 'serviceTarget'],
  translations: ['translate'],
  media: ['mediaFile'],
  thesaurus: ['newConcept', 'thesaurusConcept'],
  people: ['person', 'handOver'],
  institutions: ['institution'],
  updates: ['update'],
}
/** What is done every day, what the toolbox is made of, and with whom. */
const groups = {
  work: ['queue', 'translations', 'updates', 'corrections', 'searchRequests'],
  content: ['media', 'thesaurus', 'links', 'actions'],
  people: ['people', 'institutions', 'continuity'],
} as const
const groupNames = ['work', 'content', 'people'] as const satisfies readonly (keyof typeof groups)[]
type Section = (typeof groups)[keyof typeof groups][number]

export default function StaffLayout({ loaderData: { person } }: Route.ComponentProps) {
  const { t } = useTranslation(['staff', 'workspace'])
  const language = useLanguage()
  const here = useAddress()
  const currentOf = (section: Section) =>
    here === section ? 'page' : here !== null && within[section]?.includes(here) ? 'true' : undefined
  return (
    <>
      <SiteHeader area={areaOf(person)} />
      {person && (
        <nav className="staff-bar" aria-label={t('staff:nav.label')}>
          <div className="wrap">
            <div className="staff-groups">
              {groupNames.map((group) => (
                <ul key={group} aria-label={t(`staff:nav.group.${group}`)}>
                  {groups[group].map((section) => (
                    <li key={section}>
                      <Link to={pathTo(section, language)} aria-current={currentOf(section)}>
                        {t(`staff:nav.${section}`)}
                      </Link>
                    </li>
                  ))}
                </ul>
              ))}
            </div>
            <form method="post" action={pathTo('signOut', language)} className="staff-person">
              <span>{t('staff:nav.person', { name: person.name, role: t(`workspace:role.${person.role}`) })}</span>
              <button type="submit" className="button-quiet">
                {t('staff:nav.signOut')}
              </button>
            </form>
          </div>
        </nav>
      )}
      <main id="main" tabIndex={-1} className="wrap staff">
        <Outlet />
      </main>
    </>
  )
}
