/** Outside addresses that published pages lead to: what is broken, in doubt or moved, where it is used, and since when. */
import { useTranslation } from 'react-i18next'
import { Form, Link, redirect } from 'react-router'
import { z } from 'zod'
import { CsvLinks } from '#app/components/csv-links.tsx'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Pagination } from '#app/components/pagination.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { StateLinks } from '#app/components/state-links.tsx'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { type LinkFilters, linkQueryOf, readLinkFilters, shown, usedIn } from '#app/features/editorial/link-check/filters.ts'
import { findAddress } from '#app/features/editorial/link-check/find-addresses.server.ts'
import { countLinks, findLinks, linksPerPage } from '#app/features/editorial/link-check/find-links.server.ts'
import { checkLinkJob } from '#app/features/editorial/link-check/jobs.server.ts'
import { LinkList } from '#app/features/editorial/link-check/link-list.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { sortByText } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { Route } from './+types/links'

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const filters = readLinkFilters(url.searchParams)
  const found = await context.get(readerContext)(async (db) => ({
    rows: await findLinks(db, filters),
    counts: await countLinks(db, filters),
    countries: sortByText(
      (await findCountries(db)).map(({ iso3, shortNames }) => ({ iso3, name: pickText(shortNames, language)?.text ?? iso3 })),
      ({ name }) => name,
      language,
    ),
  }))
  return {
    ...found,
    filters,
    pages: Math.max(1, Math.ceil(found.counts[filters.show] / linksPerPage)),
    done: url.searchParams.get('done') === 'asked',
    title: textsIn(language)('link-check:title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

const checkSchema = z.object({ url: z.url({ protocol: /^https?$/, error: 'validation.url' }) })

export async function action({ request, url, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, checkSchema, { typed: [] })
  if (!sent.ok) return sent.refused
  // Nothing but what published pages lead to: we ask no server because somebody typed its name.
  const isKnown = await context.get(readerContext)((db) => findAddress(db, sent.input.url))
  if (!isKnown) return sent.refuse(404, { error: 'not_found' })
  await context.get(servicesContext).jobs.enqueue(checkLinkJob, sent.input)
  const query = new URLSearchParams(url.searchParams)
  query.set('done', 'asked')
  throw redirect(`${pathTo('links', context.get(languageContext))}?${query}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'links', origin: loaderData.origin }) : []

export default function Links({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('link-check')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { rows, counts, countries, filters, pages, done } = loaderData
  const path = pathTo('links', language)
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
          to: path + linkQueryOf(filters, { show: one }),
          text: t(`show.${one}`),
          isCurrent: one === show,
          count: counts[one],
        }))}
        isCounted
      />
      <Filters filters={filters} countries={countries} />
      <section aria-labelledby="shown">
        <h2 id="shown">{t(`show.${show}`)}</h2>
        <p className="small">{t(`note.${show}`)}</p>
        {rows.length === 0 ? (
          <EmptyState>{t(`none.${show}`)}</EmptyState>
        ) : (
          <>
            <p className="small" role="status">
              {t('count', { count: counts[show] })} ·{' '}
              <CsvLinks path={pathTo('linksCsv', language) + linkQueryOf(filters)} label={t('filters.csv')} />
            </p>
            <LinkList rows={rows} />
            <Pagination page={filters.page} pages={pages} pathOf={(page) => path + linkQueryOf(filters, { page })} />
          </>
        )}
      </section>
    </>
  )
}

function Filters({ filters, countries }: { filters: LinkFilters; countries: readonly { iso3: string; name: string }[] }) {
  const { t } = useTranslation(['link-check', 'common'])
  const path = pathTo('links', useLanguage())
  const { show, country, kind } = filters
  return (
    <Form method="get" className="link-filters" aria-label={t('filters.label')} key={linkQueryOf(filters)}>
      {show !== 'broken' && <input type="hidden" name="show" value={show} />}
      <p>
        <label htmlFor="links-country">{t('filters.country')}</label>
        <select id="links-country" name="country" defaultValue={country ?? ''}>
          <option value="">{t('filters.any')}</option>
          {countries.map(({ iso3, name }) => (
            <option key={iso3} value={iso3}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="links-kind">{t('filters.kind')}</label>
        <select id="links-kind" name="kind" defaultValue={kind ?? ''}>
          <option value="">{t('filters.any')}</option>
          {usedIn.map((one) => (
            <option key={one} value={one}>
              {one === 'institution' || one === 'platform' ? t(`filters.${one}`) : t(`common:kinds.${one}`)}
            </option>
          ))}
        </select>
      </p>
      <p className="button-row">
        <button type="submit" className="button button-secondary">
          {t('filters.apply')}
        </button>
        {(country || kind) && <Link to={path + linkQueryOf(filters, { country: null, kind: null })}>{t('filters.clear')}</Link>}
      </p>
    </Form>
  )
}
