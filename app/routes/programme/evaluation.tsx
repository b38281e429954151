/** One evaluation: its progress, its recommendations, and how much has no evidence yet. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { SectionTrail } from '#app/components/section-trail.tsx'
import { ActionMeter } from '#app/features/core/recommendations/action-meter.tsx'
import { getEvaluationPage } from '#app/features/programme/follow-up/evaluation-page.server.ts'
import { RecommendationSummary } from '#app/features/programme/follow-up/recommendation-summary.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import followUpCss from '#app/styles/bundles/follow-up.css?url'
import type { Route } from './+types/evaluation'

export async function loader({ params, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const slug = params.evaluation.toLowerCase()
  if (!/^[a-z0-9-]{2,40}$/.test(slug)) throw data(null, { status: 404 })
  if (slug !== params.evaluation) throw redirect(pathTo('evaluation', language, { evaluation: slug }), 301)
  const found = await context.get(readerContext)((db) => getEvaluationPage(db, slug))
  if (!found) throw data(null, { status: 404 })
  const { code, titles } = found.evaluation
  const t = textsIn(language)
  const page = {
    title: t('follow-up:evaluation.title', { code }),
    description: pickText(titles, language)?.text ?? '',
    params: { evaluation: slug },
    origin: context.get(servicesContext).publicUrl,
  }
  return { ...found, language, page }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: followUpCss }]

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        ...pageMeta({ ...loaderData.page, address: 'evaluation' }),
        {
          ...{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml', title: `${loaderData.page.title} · Caja` },
          href: pathTo('evaluationFeed', loaderData.language, loaderData.page.params),
        },
      ]
    : []

export default function EvaluationPage({ loaderData }: Route.ComponentProps) {
  const { evaluation, recommendations, overdue, unanswered, unproven } = loaderData
  const { t } = useTranslation('follow-up')
  const language = useLanguage()
  return (
    <div className="wrap page">
      <header className="evaluation-head">
        <SectionTrail section="recommendations" here={t('list.evaluation', { code: evaluation.code })} />
        <h1>{t('evaluation.title', { code: evaluation.code })}</h1>
        <p className="lead">
          <LocalizedText text={evaluation.titles} withLabel />
        </p>
        <p>{t('evaluation.of', { date: formatDate(evaluation.publishedOn, language) })}</p>
        <p>
          {t('evaluation.files')}{' '}
          <a href={pathTo('planDocx', language, { evaluation: evaluation.slug })} download>
            Word
          </a>
          {', '}
          <a href={pathTo('planCsv', language, { evaluation: evaluation.slug })} download>
            CSV
          </a>
          {', '}
          <a href={pathTo('planJson', language, { evaluation: evaluation.slug })} download>
            JSON
          </a>
        </p>
        <p>
          <a href={pathTo('evaluationFeed', language, { evaluation: evaluation.slug })}>{t('feed.link')}</a>
        </p>
      </header>
      <section className="evaluation-progress" aria-labelledby="progress">
        <h2 id="progress">{t('page.progress')}</h2>
        <ActionMeter actions={recommendations.flatMap(({ actions }) => actions)} />
        <p>{overdue > 0 ? t('evaluation.overdue', { count: overdue }) : t('evaluation.noneOverdue')}</p>
      </section>
      <section aria-labelledby="recommendations">
        <h2 id="recommendations">{t('evaluation.recommendations')}</h2>
        <ol className="recs">
          {recommendations.map((recommendation) => (
            <li key={recommendation.id} className="rec">
              <RecommendationSummary recommendation={recommendation} />
            </li>
          ))}
        </ol>
      </section>
      <section className="evaluation-part" aria-labelledby="without-evidence">
        <h2 id="without-evidence">{t('without.title')}</h2>
        <p>{t('without.count', { count: unanswered.length + unproven.length })}</p>
        <p>
          <a href={pathTo('withoutEvidence', language, { evaluation: evaluation.slug })}>{t('without.link')}</a>
        </p>
      </section>
    </div>
  )
}
