/** Every institution, with how many posts are held and how much content it has. Administrators add one. */
import { useTranslation } from 'react-i18next'
import { Form, Link, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Pagination } from '#app/components/pagination.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { findInstitutionList, institutionsPerPage } from '#app/features/people/institutions/find-institutions.server.ts'
import { InstitutionForm, useInstitutionLabels } from '#app/features/people/institutions/institution-form.tsx'
import { addInstitution, institutionSchema } from '#app/features/people/institutions/save-institution.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { sortByText } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/institutions'

export async function loader({ url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const language = context.get(languageContext)
  const q = cleanText(url.searchParams.get('q') ?? '').slice(0, 100)
  const asked = url.searchParams.get('country') ?? ''
  const number = url.searchParams.get('page') ?? ''
  const page = /^[1-9]\d{0,4}$/.test(number) ? Number(number) : 1
  const [countries, list] = await context.get(readerContext)(async (db) => {
    const known = await findCountries(db)
    const country = known.some(({ iso3 }) => iso3 === asked) ? asked : ''
    return [known, { ...(await findInstitutionList(db, { q, country, page })), country }] as const
  })
  const options = countries.map(({ iso3, shortNames }) => ({ iso3, name: pickText(shortNames, language)?.text ?? iso3 }))
  return {
    ...list,
    countries: sortByText(options, ({ name }) => name, language),
    q,
    page,
    pages: Math.max(1, Math.ceil(list.total / institutionsPerPage)),
    isAdmin: me.person.role === 'admin',
    title: textsIn(language)('institutions:list.heading'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, institutionSchema)
  if (!sent.ok) return sent.refused
  const made = await sent.save((db) => addInstitution(db, sent.input))
  if (!made.ok) return made.refused
  throw redirect(`${pathTo('institution', context.get(languageContext), { id: made.value })}?done=added`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'institutions', origin: loaderData.origin }) : []

export default function Institutions({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['institutions', 'common'])
  const language = useLanguage()
  const labels = useInstitutionLabels()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { institutions, total, countries, q, country, page, pages, isAdmin } = loaderData
  const path = pathTo('institutions', language)
  const pathOf = (number: number) =>
    `${path}?${new URLSearchParams({ ...(q ? { q } : {}), ...(country ? { country } : {}), page: String(number) })}`
  return (
    <>
      <h1>{t('list.heading')}</h1>
      <p className="lead">{t('list.lead')}</p>
      <ErrorSummary errors={answer?.errors ?? {}} labelOf={labels} />
      <Refusal error={answer?.error} />
      <Form method="get" role="search" className="staff-search institution-search" aria-label={t('list.search')}>
        <label htmlFor="institutions-q">{t('list.search')}</label>
        <input id="institutions-q" type="search" name="q" defaultValue={q} key={q} maxLength={100} />
        <label htmlFor="institutions-country">{t('list.country')}</label>
        <select id="institutions-country" name="country" defaultValue={country} key={`country ${country}`}>
          <option value="">{t('list.everyCountry')}</option>
          {countries.map(({ iso3, name }) => (
            <option key={iso3} value={iso3}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" className="button button-secondary">
          {t('common:search.submit')}
        </button>
      </Form>
      <p className="small" role="status">
        {t('list.count', { count: total })}
      </p>
      {institutions.length > 0 && (
        <table className="staff-table institution-table">
          <caption className="visually-hidden">{t('list.heading')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('list.name')}</th>
              <th scope="col">{t('list.country')}</th>
              <th scope="col">{t('list.posts')}</th>
              <th scope="col">{t('list.resources')}</th>
            </tr>
          </thead>
          <tbody>
            {institutions.map(({ id, names, acronym, country: of, posts, vacant, resources }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={pathTo('institution', language, { id })}>{pickText(names, language)?.text}</Link>
                  {acronym && <span className="small"> {acronym}</span>}
                </th>
                <td>{pickText(of, language)?.text ?? <span className="small">{t('list.noCountry')}</span>}</td>
                <td>
                  {t('list.postCount', { count: posts })}
                  {vacant > 0 && <span className="small block">{t('list.vacantCount', { count: vacant })}</span>}
                </td>
                <td>{t('list.resourceCount', { count: resources })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pagination page={page} pages={pages} pathOf={pathOf} />
      {isAdmin ? (
        <section aria-labelledby="add-institution">
          <h2 id="add-institution">{t('list.add')}</h2>
          <InstitutionForm
            countries={countries}
            values={Object.fromEntries(answer?.sent ?? [['country', country]])}
            errors={answer?.errors ?? {}}
            submit={t('list.addSubmit')}
          />
        </section>
      ) : (
        <p className="small">{t('list.readOnly')}</p>
      )}
    </>
  )
}
