import { pageMeta } from '#app/components/page-meta.ts'
import { AboutPage } from '#app/features/outreach/about/about-page.tsx'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import aboutCss from '#app/styles/bundles/about.css?url'
import type { Route } from './+types/accessibility'

export function loader({ context }: Route.LoaderArgs) {
  const t = textsIn(context.get(languageContext))
  return {
    title: t('about:accessibility.title'),
    description: t('about:accessibility.description'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: aboutCss }]

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData, address: 'accessibility' }) : [])

export default function Accessibility() {
  return <AboutPage page="accessibility" />
}
