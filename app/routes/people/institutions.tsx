/** All institutions with numbers of held posts and resources. Administrators may add one. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { findInstitutionList } from '#app/features/people/institutions/find-institutions.server.ts'
import { InstitutionForm, useInstitutionLabels } from '#app/features/people/institutions/institution-form.tsx'
import { institutionQuery } from '#app/features/people/institutions/institution-query.ts'
import { InstitutionTable } from '#app/features/people/institutions/institution-table.tsx'
import { addInstitution, institutionSchema } from '#app/features/people/institutions/save-institution.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/institutions'

export async function loader({ url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const language = context.get(languageContext)
  const filters = institutionQuery.read(url.searchParams)
  const list = await context.get(readerContext)(async (db) => ({
    ...(await findInstitutionList(db, filters)),
    countries: await findCountryOptions(db, language),
  }))
  return {
    ...list,
    filters,
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
  const { t } = useTranslation('institutions')
  const language = useLanguage()
  const labels = useInstitutionLabels()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { institutions, total, countries, filters, isAdmin } = loaderData
  const list = institutionQuery.at(pathTo('institutions', language), filters)
  return (
    <>
      <h1>{t('list.heading')}</h1>
      <p className="lead">{t('list.lead')}</p>
      <ErrorSummary errors={answer?.errors ?? {}} labelOf={labels} />
      <Refusal error={answer?.error} />
      <FilterBar list={list} fields={{ q: { label: t('list.search') }, country: { label: t('list.country'), options: countries } }} />
      <ListResults list={list} total={total} count={t('list.count', { count: total })} empty={t('list.none')}>
        <InstitutionTable institutions={institutions} />
      </ListResults>
      {isAdmin ? (
        <section aria-labelledby="add-institution">
          <h2 id="add-institution">{t('list.add')}</h2>
          <InstitutionForm
            countries={countries}
            values={Object.fromEntries(answer?.sent ?? [['country', filters.country ?? '']])}
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
