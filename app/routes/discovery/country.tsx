import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { SectionTrail } from '#app/components/section-trail.tsx'
import { CountryCharts } from '#app/features/discovery/countries/country-charts.tsx'
import { parseCountryCode } from '#app/features/discovery/countries/country-code.ts'
import { CountryEmpty } from '#app/features/discovery/countries/country-empty.tsx'
import { CountryInvitations } from '#app/features/discovery/countries/country-invitations.tsx'
import { CountryRail } from '#app/features/discovery/countries/country-rail.tsx'
import { CountryRecommendations } from '#app/features/discovery/countries/country-recommendations.tsx'
import { getCountryPage } from '#app/features/discovery/countries/queries.server.ts'
import { feedLink } from '#app/features/discovery/search/tools/feed-link.ts'
import { ElsewhereSection } from '#app/features/outreach/elsewhere/elsewhere-section.tsx'
import { findNewestElsewhere } from '#app/features/outreach/elsewhere/find-elsewhere.server.ts'
import { FollowLink } from '#app/features/outreach/following/follow-link.tsx'
import { findNextEvents } from '#app/features/programme/events/listing/find-events.server.ts'
import { NextEventsSection } from '#app/features/programme/events/listing/next-events.tsx'
import { AssistanceSection } from '#app/features/programme/technical-assistance/assistance-section.tsx'
import { findAssistanceAbout } from '#app/features/programme/technical-assistance/find-assistances.server.ts'
import { CardsByKind } from '#app/features/resources/published/cards-by-kind.tsx'
import { inCountry } from '#app/features/resources/published/newest-of-each-kind.server.ts'
import { totalOf, useKindCounts } from '#app/features/resources/published/use-kind-counts.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { languageContext, pageExpiryContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import placesCss from '#app/styles/bundles/places.css?url'
import type { Route } from './+types/country'

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const code = parseCountryCode(params.iso3)
  if (!code) throw data(null, { status: 404 })
  if (!code.isCanonical) throw redirect(pathTo('country', language, { iso3: code.iso3.toLowerCase() }) + url.search, 301)
  const found = await context.get(readerContext)(async (db) => {
    const page = await getCountryPage(db, code.iso3)
    return (
      page && {
        ...page,
        next: await findNextEvents(db, inCountry(code.iso3), language),
        assistance: await findAssistanceAbout(db, { country: code.iso3 }),
        elsewhere: await findNewestElsewhere(db, { country: code.iso3 }),
      }
    )
  })
  if (!found) throw data(null, { status: 404 })
  if (found.next.changesAt) context.set(pageExpiryContext, found.next.changesAt)
  const name = pickText(found.country.names, language)?.text ?? code.iso3
  const description = textsIn(language)('countries:page.description', { country: name })
  return { ...found, language, page: { title: name, description, params, origin: context.get(servicesContext).publicUrl } }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: placesCss }]

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        ...pageMeta({ ...loaderData.page, address: 'country' }),
        feedLink(loaderData.language, loaderData.page.title, { country: [loaderData.country.iso3] }),
      ]
    : []

export default function CountryPage({ loaderData }: Route.ComponentProps) {
  const { country, countries, counts, concepts, years, cards, recommendations, platforms, addresses, next, assistance, elsewhere, page } =
    loaderData
  const { t } = useTranslation('countries')
  const inWords = useKindCounts()
  const own = counts[country.iso3] ?? {}
  const isEmpty = totalOf(own) === 0
  const topics = concepts.filter(({ scheme }) => scheme === 'topic').length
  return (
    <div className="wrap place">
      <header>
        <SectionTrail section="countries" here={page.title} />
        <p className="eyebrow">{t(`subregion.${country.subregion}`)}</p>
        <h1>
          <LocalizedText text={country.names} />
        </h1>
        <p className="lead">{isEmpty ? t('empty.lead') : t('page.lead', { list: inWords(own), count: topics })}</p>
        <FollowLink subject={`country:${country.iso3}`} name={page.title} />
      </header>
      {!isEmpty && <CountryCharts iso3={country.iso3} counts={own} concepts={concepts} years={years} />}
      <div className="place-body">
        <NextEventsSection events={next.events} origin={page.origin} choice={{ country: country.iso3 }} />
        {isEmpty ? (
          <CountryEmpty country={country} countries={countries} counts={counts} />
        ) : (
          <CardsByKind cards={cards} counts={own} filter={{ country: [country.iso3] }} />
        )}
        {recommendations.length > 0 && (
          <section aria-labelledby="recommendations">
            <h2 id="recommendations">{t('page.recommendations')}</h2>
            {isEmpty && <p>{t('empty.recommendationsNote')}</p>}
            <CountryRecommendations recommendations={recommendations} />
          </section>
        )}
        <AssistanceSection found={assistance} choice={{ country: country.iso3 }} />
        <ElsewhereSection found={elsewhere} choice={{ country: country.iso3 }} />
        {!isEmpty && <CountryInvitations counts={own} />}
      </div>
      <CountryRail platforms={platforms} addresses={addresses} />
    </div>
  )
}
