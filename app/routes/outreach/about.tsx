import { pageMeta } from '#app/components/page-meta.ts'
import { AboutPage } from '#app/features/outreach/about/about-page.tsx'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import aboutCss from '#app/styles/bundles/about.css?url'
import type { Route } from './+types/about'

export function loader({ context }: Route.LoaderArgs) {
  const t = textsIn(context.get(languageContext))
  return { title: t('about:about.title'), description: t('about:about.description'), origin: context.get(servicesContext).publicUrl }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: aboutCss }]

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData, address: 'about' }) : [])

export default function About() {
  return <AboutPage page="about" />
}
