import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { findRecommendations } from '#app/features/core/recommendations/queries.server.ts'
import { RecommendationSummary } from '#app/features/programme/follow-up/recommendation-summary.tsx'
import { SourceNote } from '#app/features/programme/follow-up/source-note.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import followUpCss from '#app/styles/bundles/follow-up.css?url'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Route } from './+types/recommendations'

export async function loader({ context }: Route.LoaderArgs) {
  const t = textsIn(context.get(languageContext))
  return {
    recommendations: await context.get(readerContext)(findRecommendations),
    page: {
      title: t('follow-up:list.title'),
      description: t('follow-up:list.description'),
      origin: context.get(servicesContext).publicUrl,
    },
  }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: followUpCss }]

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.page, address: 'recommendations' }) : [])

export default function Recommendations({ loaderData: { recommendations } }: Route.ComponentProps) {
  const { t } = useTranslation(['follow-up', 'technical-assistance'])
  const language = useLanguage()
  const evaluations = Map.groupBy(recommendations, ({ evaluation }) => evaluation)
  return (
    <div className="wrap page">
      <PageHeader title={t('list.title')} lead={t('list.lead')}>
        <p>
          <a href={pathTo('assistances', language)}>{t('technical-assistance:public.link')}</a>
        </p>
      </PageHeader>
      {[...evaluations].map(([slug, [first, ...rest]]) => (
        <section key={slug} aria-labelledby={slug}>
          {first && (
            <div className="evaluation-head">
              <p className="eyebrow">{t('list.evaluation', { code: first.code })}</p>
              <h2 id={slug}>
                <a href={pathTo('evaluation', language, { evaluation: slug })}>
                  <LocalizedText text={first.evaluationTitles} />
                </a>
              </h2>
            </div>
          )}
          <ol className="recs">
            {(first ? [first, ...rest] : []).map((recommendation) => (
              <li key={recommendation.id} className="rec">
                <RecommendationSummary recommendation={recommendation} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <SourceNote recommendations={recommendations} />
    </div>
  )
}
