/** What one has started, where it stands, and what to do next. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { canShare } from '#app/features/people/person.ts'
import { findOwnDrafts } from '#app/features/resources/draft-queries.server.ts'
import { DraftList } from '#app/features/resources/editor/draft-list.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/home'

export async function loader({ context }: Route.LoaderArgs) {
  const { person } = context.get(sessionContext)
  const drafts = await context.get(readerContext)(findOwnDrafts)
  return {
    drafts,
    mayShare: canShare(person),
    title: textsIn(context.get(languageContext))('workspace:home.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'workspace', origin: loaderData.origin }) : []

export default function WorkspaceHome({ loaderData: { drafts, mayShare } }: Route.ComponentProps) {
  const { t } = useTranslation('workspace')
  const language = useLanguage()
  const own = drafts.filter(({ isOwn }) => isOwn)
  const others = drafts.filter(({ isOwn }) => !isOwn)
  return (
    <>
      <h1>{t('home.title')}</h1>
      {mayShare ? (
        <p>
          <Link className="button" to={pathTo('newResource', language)}>
            {t('home.start')}
          </Link>
        </p>
      ) : (
        <div className="notice notice-info">
          <p>{t('home.memberText')}</p>
          <p>
            <Link to={pathTo('profile', language)}>{t('home.memberLink')}</Link>
          </p>
        </div>
      )}
      {mayShare && (
        <section aria-labelledby="own">
          <h2 id="own">{t('home.own')}</h2>
          <DraftList drafts={own} emptyText={t('home.empty')} />
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="institution">
          <h2 id="institution">{t('home.institution')}</h2>
          <DraftList drafts={others} emptyText="" />
        </section>
      )}
    </>
  )
}
