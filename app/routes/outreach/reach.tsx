/** How Caja reaches people, without watching them: the strategy, and figures by audience. */
import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { AboutPage } from '#app/features/outreach/about/about-page.tsx'
import { findReach } from '#app/features/outreach/reach/reach-figures.server.ts'
import { MailFigures, VisitFigures } from '#app/features/outreach/reach/reach-tables.tsx'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import aboutCss from '#app/styles/bundles/about.css?url'
import type { Route } from './+types/reach'

export async function loader({ context }: Route.LoaderArgs) {
  const t = textsIn(context.get(languageContext))
  return {
    figures: await context.get(readerContext)((db) => findReach(db)),
    page: { title: t('about:reach.title'), description: t('about:reach.description'), origin: context.get(servicesContext).publicUrl },
  }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: aboutCss }]
export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.page, address: 'reach' }) : [])

export default function Reach({ loaderData: { figures } }: Route.ComponentProps) {
  const { t } = useTranslation('about')
  const { mails, visits } = t('reach.figures', { returnObjects: true })
  return (
    <AboutPage
      page="reach"
      extra={[
        { id: visits.id, title: visits.title, after: 1, content: <VisitFigures figures={figures} /> },
        { id: mails.id, title: mails.title, after: 1, content: <MailFigures audiences={figures.audiences} /> },
      ]}
    />
  )
}
