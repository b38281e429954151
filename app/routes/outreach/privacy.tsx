import { pageMeta } from '#app/components/page-meta.ts'
import { AboutPage } from '#app/features/outreach/about/about-page.tsx'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import aboutCss from '#app/styles/bundles/about.css?url'
import type { Route } from './+types/privacy'

export function loader({ context }: Route.LoaderArgs) {
  const t = textsIn(context.get(languageContext))
  return { title: t('about:privacy.title'), description: t('about:privacy.description'), origin: context.get(servicesContext).publicUrl }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: aboutCss }]

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData, address: 'privacy' }) : [])

export default function Privacy() {
  return <AboutPage page="privacy" />
}
