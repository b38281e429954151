import { pageMeta } from '#app/components/page-meta.ts'
import { Hero } from '#app/features/discovery/home/hero.tsx'
import { getHome } from '#app/features/discovery/home/queries.server.ts'
import { Audience, Newest, Platforms, Recommendations, Topics } from '#app/features/discovery/home/sections.tsx'
import { describeSite } from '#app/features/outreach/structured-data/describe-site.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/home'

const questions = ['identity', 'care', 'government', 'age', 'registry', 'funding'] as const

export async function loader({ context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const t = textsIn(language)
  const origin = context.get(servicesContext).publicUrl
  const candidates = questions.map((name) => t(`home:question.${name}`))
  return {
    ...(await context.get(readerContext)((db) => getHome(db, candidates))),
    page: { title: t('home:title'), description: t('home:description'), origin },
    jsonLd: describeSite(origin, language, { organization: t('outreach:organization'), description: t('home:description') }),
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [...pageMeta({ ...loaderData.page, address: 'home' }), { 'script:ld+json': loaderData.jsonLd }] : []

export default function Home({ loaderData }: Route.ComponentProps) {
  const { countries, counts, questions: offered, cards, experiences, recommendations, topics, platforms } = loaderData
  return (
    <>
      <Hero questions={offered} countries={countries} counts={counts} />
      <Newest cards={cards} experiences={experiences} />
      <Recommendations recommendations={recommendations} />
      <Topics topics={topics} />
      <Audience />
      <Platforms platforms={platforms} />
    </>
  )
}
