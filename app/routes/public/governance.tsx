import { useTranslation } from 'react-i18next'
import { AboutPage } from '#app/components/about-page.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { RolesTable } from '#app/features/about/roles-table.tsx'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/governance'

export function loader({ context }: Route.LoaderArgs) {
  const t = textsIn(context.get(languageContext))
  return {
    title: t('about:governance.title'),
    description: t('about:governance.description'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData, address: 'governance' }) : [])

export default function Governance() {
  const { t } = useTranslation('about')
  const roles = { id: t('governance.roles.id'), title: t('governance.roles.title'), after: 1, content: <RolesTable /> }
  return <AboutPage page="governance" extra={roles} />
}
