import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { CorrectionFigures } from '#app/features/editorial/corrections/correction-figures.tsx'
import { getCorrectionFigures } from '#app/features/editorial/corrections/find-corrections.server.ts'
import { findClosedYears } from '#app/features/editorial/yearly-update/find-cycles.server.ts'
import { ReportList } from '#app/features/editorial/yearly-update/report-list.tsx'
import { AboutPage } from '#app/features/outreach/about/about-page.tsx'
import { RolesTable } from '#app/features/outreach/about/roles-table.tsx'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import aboutCss from '#app/styles/bundles/about.css?url'
import type { Route } from './+types/governance'

export async function loader({ context }: Route.LoaderArgs) {
  const t = textsIn(context.get(languageContext))
  return {
    title: t('about:governance.title'),
    description: t('about:governance.description'),
    origin: context.get(servicesContext).publicUrl,
    figures: await context.get(readerContext)(getCorrectionFigures),
    reports: await context.get(readerContext)(findClosedYears),
  }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: aboutCss }]

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData, address: 'governance' }) : [])

export default function Governance({ loaderData: { figures, reports } }: Route.ComponentProps) {
  const { t } = useTranslation('about')
  const roles = { id: t('governance.roles.id'), title: t('governance.roles.title'), after: 1, content: <RolesTable /> }
  const corrections = {
    id: t('governance.corrections.id'),
    title: t('governance.corrections.title'),
    after: t('governance.sections', { returnObjects: true }).length,
    content: <CorrectionFigures figures={figures} />,
  }
  const yearly = {
    id: t('governance.reports.id'),
    title: t('governance.reports.title'),
    after: t('governance.sections', { returnObjects: true }).length,
    content: <ReportList years={reports} />,
  }
  return <AboutPage page="governance" extra={[roles, corrections, yearly]} />
}
