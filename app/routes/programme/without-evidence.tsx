/** What of an evaluation has no evidence yet: recommendations that nothing published answers, and finished actions that nothing shows. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { SectionTrail } from '#app/components/section-trail.tsx'
import { getEvaluationPage } from '#app/features/programme/follow-up/evaluation-page.server.ts'
import { WithoutEvidence } from '#app/features/programme/follow-up/without-evidence.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import followUpCss from '#app/styles/bundles/follow-up.css?url'
import type { Route } from './+types/without-evidence'

export async function loader({ params, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const slug = params.evaluation.toLowerCase()
  if (!/^[a-z0-9-]{2,40}$/.test(slug)) throw data(null, { status: 404 })
  if (slug !== params.evaluation) throw redirect(pathTo('withoutEvidence', language, { evaluation: slug }), 301)
  const found = await context.get(readerContext)((db) => getEvaluationPage(db, slug))
  if (!found) throw data(null, { status: 404 })
  const { evaluation, unanswered, unproven } = found
  const t = textsIn(language)
  const page = {
    title: t('follow-up:without.pageTitle', { code: evaluation.code }),
    description: t('follow-up:without.lead'),
    params: { evaluation: slug },
    origin: context.get(servicesContext).publicUrl,
  }
  return { evaluation, unanswered, unproven, page }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: followUpCss }]
export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.page, address: 'withoutEvidence' }) : [])

export default function WithoutEvidencePage({ loaderData: { evaluation, unanswered, unproven, page } }: Route.ComponentProps) {
  const { t } = useTranslation('follow-up')
  const language = useLanguage()
  return (
    <div className="wrap page">
      <header className="evaluation-head">
        <SectionTrail
          section="recommendations"
          trail={[
            {
              label: t('list.evaluation', { code: evaluation.code }),
              href: pathTo('evaluation', language, { evaluation: evaluation.slug }),
            },
          ]}
          here={t('without.title')}
        />
        <h1>{page.title}</h1>
        <p className="lead">{t('without.lead')}</p>
      </header>
      <WithoutEvidence unanswered={unanswered} unproven={unproven} />
    </div>
  )
}
