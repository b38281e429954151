import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import { AboutPage } from '#app/features/outreach/about/about-page.tsx'
import { ProblemsTable } from '#app/features/outreach/about/problems-table.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { machinePath } from '#app/i18n/machine-addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import aboutCss from '#app/styles/bundles/about.css?url'
import type { Route } from './+types/open-data'

export function loader({ context }: Route.LoaderArgs) {
  const t = textsIn(context.get(languageContext))
  return {
    title: t('about:openData.title'),
    description: t('about:openData.description'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: aboutCss }]

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData, address: 'openData' }) : [])

export default function OpenData({ loaderData: { origin } }: Route.ComponentProps) {
  const { t } = useTranslation('about')
  const language = useLanguage()
  const values = {
    api: '/api/v1',
    openapi: '/api/v1/openapi.json',
    oai: '/oai',
    oaiAddress: `${origin}/oai`,
    feed: searchPath(machinePath('feed', language), emptySearch, { topic: ['care-systems'] }),
    csv: searchPath(machinePath('csv', language), emptySearch, { kind: ['experience'] }),
    calendar: pathTo('eventsCalendar', language),
    ttl: '/thesaurus.ttl',
    jsonld: '/thesaurus.jsonld',
  }
  const { id, title, lead } = t('openData.problems', { returnObjects: true })
  return <AboutPage page="openData" values={values} extra={{ id, title, after: 3, content: <ProblemsTable lead={lead} /> }} />
}
