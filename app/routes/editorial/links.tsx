/** The outside addresses that published pages link to: state, uses, and since when. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { z } from 'zod'
import { CsvLinks } from '#app/components/csv-links.tsx'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { StateLinks } from '#app/components/state-links.tsx'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { findAddress } from '#app/features/editorial/link-check/find-addresses.server.ts'
import { countLinks, findLinks } from '#app/features/editorial/link-check/find-links.server.ts'
import { checkLinkJob } from '#app/features/editorial/link-check/jobs.server.ts'
import { LinkFilterBar } from '#app/features/editorial/link-check/link-filter-bar.tsx'
import { LinkList } from '#app/features/editorial/link-check/link-list.tsx'
import { linkQuery, shown } from '#app/features/editorial/link-check/link-query.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/links'

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const filters = linkQuery.read(url.searchParams)
  const found = await context.get(readerContext)(async (db) => ({
    rows: await findLinks(db, filters),
    counts: await countLinks(db, filters),
    countries: await findCountryOptions(db, language),
  }))
  return {
    ...found,
    filters,
    done: url.searchParams.get('done') === 'asked',
    title: textsIn(language)('link-check:title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

const checkSchema = z.object({ url: z.url({ protocol: /^https?$/, error: 'validation.url' }) })

export async function action({ request, url, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, checkSchema, { typed: [] })
  if (!sent.ok) return sent.refused
  // Only addresses used on published pages can be checked, so that nobody can make the server call any address.
  const isKnown = await context.get(readerContext)((db) => findAddress(db, sent.input.url))
  if (!isKnown) return sent.refuse({ error: 'not_found' })
  await context.get(servicesContext).jobs.enqueue(checkLinkJob, sent.input)
  throw redirect(pathTo('links', context.get(languageContext)) + linkQuery.keep(url.searchParams, { done: 'asked' }))
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'links', origin: loaderData.origin }) : []

export default function Links({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('link-check')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { rows, counts, countries, filters, done } = loaderData
  const list = linkQuery.at(pathTo('links', language), filters)
  const { show } = filters
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <DoneNotice text={done && !answer ? t('done') : null} />
      <Refusal error={answer?.error} />
      <StateLinks
        label={t('states')}
        states={shown.map((one) => ({
          to: list.to({ show: one }),
          text: t(`show.${one}`),
          isCurrent: one === show,
          count: counts[one],
        }))}
        isCounted
      />
      <LinkFilterBar list={list} countries={countries} />
      <section aria-labelledby="shown">
        <h2 id="shown">{t(`show.${show}`)}</h2>
        <p className="small">{t(`note.${show}`)}</p>
        <ListResults list={list} total={counts[show]} count={t('count', { count: counts[show] })} empty={t(`none.${show}`)}>
          <p>
            <CsvLinks path={pathTo('linksCsv', language) + linkQuery.write(filters)} label={t('filters.csv')} />
          </p>
          <LinkList rows={rows} />
        </ListResults>
      </section>
    </>
  )
}
