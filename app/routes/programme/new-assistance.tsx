/** Adds a technical assistance to the register. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { FactsForm, useFactLabels } from '#app/features/programme/technical-assistance/facts-form.tsx'
import { findFactChoices } from '#app/features/programme/technical-assistance/get-assistance.server.ts'
import { addAssistance } from '#app/features/programme/technical-assistance/save-assistance.server.ts'
import { newAssistanceSchema } from '#app/features/programme/technical-assistance/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/new-assistance'

export async function loader({ context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const form = await context.get(readerContext)(async (db) => ({
    choices: await findFactChoices(db, language),
    countries: await findCountryOptions(db, language),
  }))
  return { ...form, title: textsIn(language)('technical-assistance:form.new'), origin: context.get(servicesContext).publicUrl }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, newAssistanceSchema)
  if (!sent.ok) return sent.refused
  const added = await sent.save((db) => addAssistance(db, sent.input))
  if (!added.ok) return added.refused
  throw redirect(`${pathTo('staffAssistance', context.get(languageContext), { id: added.value })}?done=added`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'newAssistance', origin: loaderData.origin }) : []

export default function NewAssistance({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  const labels = useFactLabels()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { choices, countries, title } = loaderData
  const errors = answer?.errors ?? {}
  return (
    <>
      <p className="back">
        <a href={pathTo('staffAssistances', language)}>{t('title')}</a>
      </p>
      <h1>{title}</h1>
      <ErrorSummary errors={errors} labelOf={labels} />
      <Refusal error={answer?.error} />
      <FactsForm assistance={null} choices={choices} countries={countries} errors={errors} sent={answer?.sent ?? []} />
    </>
  )
}
