/** The public learning routes. */
import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { findPublicRoutes } from '#app/features/programme/learning/plan/find-routes.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import resourceCss from '#app/styles/bundles/resource.css?url'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Route } from './+types/learning-routes'

export async function loader({ context }: Route.LoaderArgs) {
  const t = textsIn(context.get(languageContext))
  return {
    routes: await context.get(readerContext)(findPublicRoutes),
    meta: { title: t('learning:index.title'), description: t('learning:index.lead'), origin: context.get(servicesContext).publicUrl },
  }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]
export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.meta, address: 'learningRoutes' }) : [])

export default function LearningRoutes({ loaderData: { routes } }: Route.ComponentProps) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  return (
    <div className="wrap page">
      <PageHeader title={t('index.title')} lead={t('index.lead')} />
      {routes.length === 0 ? (
        <p>{t('index.none')}</p>
      ) : (
        <ul className="route-index">
          {routes.map(({ id, slug, titles, summaries, startsOn, endsOn }) => (
            <li key={id}>
              <h2>
                <a href={pathTo('learningRoute', language, { slug })}>{pickText(titles, language)?.text}</a>
              </h2>
              <p className="small">{formatPeriod(startsOn, endsOn, language)}</p>
              <p>{pickText(summaries, language)?.text}</p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={pathTo('courses', language)}>{t('index.courses')}</a>
      </p>
    </div>
  )
}
