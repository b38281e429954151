/** Orphaned content by country, and a form to give it an owner. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { CountrySummary } from '#app/features/people/hand-over/country-summary.tsx'
import {
  findContinuityByCountry,
  findInstitutionsWithoutHolder,
  findOrphanedContent,
  findVacantPosts,
} from '#app/features/people/hand-over/find-orphaned-content.server.ts'
import { findPossibleOwners, giveContent, giveContentSchema } from '#app/features/people/hand-over/give-content.server.ts'
import { OrphanedContentForm } from '#app/features/people/hand-over/orphaned-content-form.tsx'
import { orphanedQuery } from '#app/features/people/hand-over/orphaned-query.ts'
import { VacantLists } from '#app/features/people/hand-over/vacant-lists.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/hand-overs'

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const filters = orphanedQuery.read(url.searchParams)
  const lists = await context.get(readerContext)(async (db) => ({
    ...(await findOrphanedContent(db, filters)),
    countries: await findContinuityByCountry(db),
    posts: await findVacantPosts(db),
    institutions: await findInstitutionsWithoutHolder(db),
    owners: await findPossibleOwners(db),
  }))
  const done = Number(url.searchParams.get('given'))
  return {
    ...lists,
    filters,
    given: Number.isInteger(done) && done > 0 ? done : null,
    title: textsIn(context.get(languageContext))('hand-over:overview.heading'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, giveContentSchema)
  if (!sent.ok) return sent.refused
  const { input } = sent
  const given = await sent.save((db) => giveContent(db, input))
  if (!given.ok) return given.refused
  const query = orphanedQuery.write(orphanedQuery.read(url.searchParams), {}, { given: String(given.value) })
  throw redirect(pathTo('continuity', context.get(languageContext)) + query)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'continuity', origin: loaderData.origin }) : []

export default function Continuity({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('hand-over')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { resources, total, countries, posts, institutions, owners, filters, given } = loaderData
  const sent = answer?.sent ?? []
  const errors = answer?.errors ?? {}
  const { country } = filters
  const list = orphanedQuery.at(pathTo('continuity', language), filters)
  const chosen = countries.find(({ iso3 }) => (iso3 ?? 'none') === country)
  const name = pickText(chosen?.name, language)?.text ?? t('overview.noCountry')
  const all = countries.reduce((sum, each) => sum + each.resources, 0)
  const without = countries.reduce((sum, each) => sum + each.unreachable, 0)
  return (
    <>
      <h1>{t('overview.heading')}</h1>
      <p className="lead">{t('overview.lead')}</p>
      <DoneNotice text={given && !answer ? t('overview.given', { count: given }) : null} />
      <ErrorSummary errors={errors} labelOf={(field) => t(field === 'owner' ? 'overview.owner' : 'overview.resources')} />
      <Refusal error={answer?.error} />
      <section aria-labelledby="without-owner">
        <h2 id="without-owner">{country ? t('overview.titleIn', { country: name }) : t('overview.title')}</h2>
        <p className="small">
          {country ? <a href={list.path}>{t('overview.everyCountry')}</a> : t('overview.ofAll', { count: all, without })}
        </p>
        <ListResults list={list} total={total} count={t('overview.count', { count: total })} empty={t('overview.none')}>
          <OrphanedContentForm resources={resources} owners={owners} sent={sent} errors={errors} />
        </ListResults>
      </section>
      <section aria-labelledby="by-country">
        <h2 id="by-country">{t('overview.byCountry')}</h2>
        <CountrySummary countries={countries} />
      </section>
      <VacantLists posts={posts} institutions={institutions} />
    </>
  )
}
