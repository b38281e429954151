/** The cohort of a learning route, for staff: who is in it, how to add people, and where each stands. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import {
  addHolder,
  addList,
  addMember,
  findCohort,
  findHolders,
  noteAttendance,
  previewCohort,
  removeMember,
} from '#app/features/programme/learning/cohort/cohort.server.ts'
import { HolderForm, ListForm, MemberForm } from '#app/features/programme/learning/cohort/cohort-forms.tsx'
import type { ListedMember } from '#app/features/programme/learning/cohort/parse-cohort.ts'
import { cohortFields, cohortSchema } from '#app/features/programme/learning/cohort/schema.ts'
import { AttendanceForms, StandingTable } from '#app/features/programme/learning/cohort/standing-table.tsx'
import { getRoute } from '#app/features/programme/learning/plan/find-routes.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { findText } from '#app/i18n/find-text.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { readSentList } from '#app/lib/read-sent-list.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/staff-cohort'

const dones = ['add', 'add-holder', 'add-list', 'remove', 'attendance'] as const

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const found = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const route = await getRoute(db, id)
        return (
          route && {
            route,
            people: await findCohort(db, id),
            holders: await findHolders(db),
            countries: await findCountryOptions(db, language),
          }
        )
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const name = pickText(found.route.titles, language)?.text ?? ''
  return {
    ...found,
    name,
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(language)('learning:cohort.title', { title: name }),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, cohortSchema, { only: cohortFields })
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input, form } = sent
  const language = context.get(languageContext)
  if (input.intent === 'preview' || input.intent === 'add-list') {
    const list = await readSentList(form)
    const parsed = await context.get(readerContext)((db) => previewCohort(db, id, list))
    if (!parsed.ok) return sent.refuse({ errors: { list: parsed.problem }, list, preview: null })
    const { people } = parsed
    if (input.intent === 'preview') return sent.refuse({ error: null, list, preview: people }, 200)
    const added = await sent.save((db) => addList(db, id, people))
    if (!added.ok) return added.refused
    // Rows with a problem stay in the form, to be mended.
    const left = people.filter(({ member }) => !member)
    if (left.length > 0) return sent.refuse({ error: null, list, preview: left }, 200)
    throw redirect(`${pathTo('staffCohort', language, { id })}?done=add-list`)
  }
  const saved = await sent.save<unknown>(async (db) => {
    switch (input.intent) {
      case 'add':
        return addMember(db, id, input)
      case 'add-holder':
        return addHolder(db, id, input.holder, language)
      case 'remove':
        return removeMember(db, id, input.member)
      default:
        return noteAttendance(db, id, input.stage, input.people)
    }
  })
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('staffCohort', language, { id })}?done=${input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'staffCohort', params, origin: loaderData.origin }) : []

export default function StaffCohort({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('learning')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { route, people, holders, countries, name, done } = loaderData
  const errors = answer?.errors ?? {}
  const typed = Object.fromEntries(answer?.sent ?? [])
  const { list = typed.pasted ?? '', preview = null } = (answer ?? {}) as { list?: string; preview?: ListedMember[] | null }
  return (
    <>
      <p className="back">
        <a href={pathTo('staffLearningRoute', language, { id: route.id })}>{name}</a>
      </p>
      <h1>{t('cohort.heading')}</h1>
      <p className="lead">{t('cohort.lead')}</p>
      <DoneNotice text={done && !answer ? t(`cohort.done.${done}`) : null} />
      <ErrorSummary errors={errors} labelOf={(field) => findText(i18n, 'learning', `cohort.${field === 'list' ? 'file' : field}`)} />
      <Refusal error={answer?.error} />
      {people.length === 0 ? (
        <p>{t('cohort.none')}</p>
      ) : (
        <>
          <StandingTable people={people} stages={route.stages} countries={countries} />
          <AttendanceForms people={people} stages={route.stages} />
        </>
      )}
      <section aria-labelledby="add-list">
        <h2 id="add-list">{t('cohort.listTitle')}</h2>
        <ListForm key={answer ? list.length : 'new'} list={list} preview={preview} errors={errors} />
      </section>
      <section aria-labelledby="add-one">
        <h2 id="add-one">{t('cohort.oneTitle')}</h2>
        <MemberForm countries={countries} typed={typed} errors={errors} />
      </section>
      {holders.length > 0 && (
        <section aria-labelledby="add-holder">
          <h2 id="add-holder">{t('cohort.holderTitle')}</h2>
          <HolderForm holders={holders} errors={errors} />
        </section>
      )}
    </>
  )
}
