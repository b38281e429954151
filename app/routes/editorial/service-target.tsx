/** Response times to submissions by month. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { ResponsePlot } from '#app/features/editorial/review/response-plot.tsx'
import { summariseByMonth, summariseResponses } from '#app/features/editorial/review/response-summary.ts'
import { findResponseTimes } from '#app/features/editorial/review/response-times.server.ts'
import { serviceTarget } from '#app/features/editorial/review/service-target.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/service-target'

const months = 12

export async function loader({ context }: Route.LoaderArgs) {
  const now = new Date()
  const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1, 1))
  const responses = await context.get(readerContext)((db) => findResponseTimes(db, { from, to: now }))
  return {
    byMonth: summariseByMonth(responses, now, months, serviceTarget),
    overall: summariseResponses(responses, serviceTarget),
    title: textsIn(context.get(languageContext))('review:target.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'serviceTarget', origin: loaderData.origin }) : []

export default function ServiceTarget({ loaderData: { byMonth, overall } }: Route.ComponentProps) {
  const { t } = useTranslation('review')
  return (
    <>
      <p className="eyebrow">
        <Link to={pathTo('queue', useLanguage())}>{t('page.back')}</Link>
      </p>
      <h1>{t('target.title')}</h1>
      <p className="lead">{t('target.lead', { target: serviceTarget })}</p>
      <ResponsePlot byMonth={byMonth} overall={overall} target={serviceTarget} />
    </>
  )
}
