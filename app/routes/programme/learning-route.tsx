/** What a public learning route is: its stages and what they point to. It names no person. */
import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { getPublicRoute } from '#app/features/programme/learning/plan/find-routes.server.ts'
import { StageList } from '#app/features/programme/learning/plan/stage-list.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import resourceCss from '#app/styles/bundles/resource.css?url'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Route } from './+types/learning-route'

export async function loader({ params: { slug }, context }: Route.LoaderArgs) {
  const route = /^[a-z0-9-]{2,80}$/.test(slug) ? await context.get(readerContext)((db) => getPublicRoute(db, slug)) : null
  if (!route) throw data(null, { status: 404 })
  const text = (of: typeof route.titles) => pickText(of, context.get(languageContext))?.text ?? ''
  return {
    route,
    meta: { title: text(route.titles), description: text(route.summaries), origin: context.get(servicesContext).publicUrl },
  }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]
export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ ...loaderData.meta, address: 'learningRoute', params }) : []

export default function LearningRoute({ loaderData: { route, meta } }: Route.ComponentProps) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  return (
    <div className="wrap page narrow">
      <PageHeader eyebrow={<a href={pathTo('learningRoutes', language)}>{t('index.title')}</a>} title={meta.title} lead={meta.description}>
        <p>{formatPeriod(route.startsOn, route.endsOn, language)}</p>
      </PageHeader>
      <StageList stages={route.stages} level={2} />
      <p className="small">{t('public.cohort')}</p>
    </div>
  )
}
