/** Changes the facts of a technical assistance. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { FactsForm, useFactLabels } from '#app/features/programme/technical-assistance/facts-form.tsx'
import { findFactChoices, getAssistance } from '#app/features/programme/technical-assistance/get-assistance.server.ts'
import { changeAssistance } from '#app/features/programme/technical-assistance/save-assistance.server.ts'
import { assistanceSchema } from '#app/features/programme/technical-assistance/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/assistance-facts'

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const found = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const assistance = await getAssistance(db, id)
        return assistance && { assistance, choices: await findFactChoices(db, language), countries: await findCountryOptions(db, language) }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  return { ...found, title: textsIn(language)('technical-assistance:staff.edit'), origin: context.get(servicesContext).publicUrl }
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, assistanceSchema)
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { seen, ...facts } = sent.input
  const saved = await sent.save((db) => changeAssistance(db, id, seen, facts))
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('staffAssistance', context.get(languageContext), { id })}?done=changed`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'assistanceFacts', params, origin: loaderData.origin }) : []

export default function AssistanceFactsPage({ loaderData, actionData: answer }: Route.ComponentProps) {
  const language = useLanguage()
  const labels = useFactLabels()
  useTranslation('technical-assistance')
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { assistance, choices, countries, title } = loaderData
  const errors = answer?.errors ?? {}
  return (
    <>
      <p className="back">
        <a href={pathTo('staffAssistance', language, { id: assistance.id })}>{pickText(assistance.titles, language)?.text}</a>
      </p>
      <h1>{title}</h1>
      <ErrorSummary errors={errors} labelOf={labels} />
      <Refusal error={answer?.error} />
      <FactsForm assistance={assistance} choices={choices} countries={countries} errors={errors} sent={answer?.sent ?? []} />
    </>
  )
}
