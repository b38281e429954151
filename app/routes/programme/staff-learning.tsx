/** Learning routes for staff, and the form of a new one. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findListedRoutes } from '#app/features/programme/learning/plan/find-routes.server.ts'
import { learningQuery, shownStates } from '#app/features/programme/learning/plan/learning-query.ts'
import { LearningTable } from '#app/features/programme/learning/plan/learning-table.tsx'
import { RouteForm } from '#app/features/programme/learning/plan/route-form.tsx'
import { addRoute } from '#app/features/programme/learning/plan/save-route.server.ts'
import { newRouteSchema } from '#app/features/programme/learning/plan/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { findText } from '#app/i18n/find-text.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/staff-learning'

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const filters = learningQuery.read(url.searchParams)
  const list = await context.get(readerContext)((db) => findListedRoutes(db, filters))
  const title = textsIn(context.get(languageContext))('learning:staff.title')
  return { ...list, filters, title, origin: context.get(servicesContext).publicUrl }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, newRouteSchema)
  if (!sent.ok) return sent.refused
  const made = await sent.save((db) => addRoute(db, sent.input))
  if (!made.ok) return made.refused
  throw redirect(`${pathTo('staffLearningRoute', context.get(languageContext), { id: made.value })}?done=added`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'staffLearning', origin: loaderData.origin }) : []

export default function StaffLearning({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('learning')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { routes, total, filters } = loaderData
  const list = learningQuery.at(pathTo('staffLearning', language), filters)
  return (
    <>
      <h1>{t('staff.title')}</h1>
      <p className="lead">{t('staff.lead')}</p>
      <ErrorSummary errors={answer?.errors ?? {}} labelOf={(name) => findText(i18n, 'learning', `form.${name}`)} />
      <Refusal error={answer?.error} />
      <FilterBar
        list={list}
        fields={{
          q: { label: t('staff.search') },
          shown: { label: t('staff.shown'), options: shownStates.map((value) => ({ value, label: t(`staff.shownAs.${value}`) })) },
        }}
      />
      <ListResults list={list} total={total} count={t('staff.count', { count: total })} empty={t('staff.none')}>
        <LearningTable routes={routes} />
      </ListResults>
      <section aria-labelledby="add-route">
        <h2 id="add-route">{t('staff.add')}</h2>
        <p>{t('staff.addLead')}</p>
        <RouteForm values={Object.fromEntries(answer?.sent ?? [])} errors={answer?.errors ?? {}} submit={t('staff.addSubmit')} />
      </section>
    </>
  )
}
