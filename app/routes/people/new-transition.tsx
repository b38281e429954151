/** Enters a change of government with its source. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { ChangeForm } from '#app/features/people/transitions/change-form.tsx'
import { addChanges } from '#app/features/people/transitions/save-change.server.ts'
import { changeFields, changeSchema } from '#app/features/people/transitions/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { findText } from '#app/i18n/find-text.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { latestToday } from '#app/lib/latest-today.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/new-transition'

export async function loader({ context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  return {
    countries: await context.get(readerContext)((db) => findCountryOptions(db, language)),
    today: latestToday(),
    title: textsIn(language)('transitions:form.add'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, changeSchema, { only: changeFields })
  if (!sent.ok) return sent.refused
  const added = await sent.save((db) => addChanges(db, [sent.input]))
  if (!added.ok) return added.refused
  throw redirect(`${pathTo('transition', context.get(languageContext), { id: added.value[0] ?? '' })}?done=added`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'newTransition', origin: loaderData.origin }) : []

export default function NewTransition({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('transitions')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { countries, today, title } = loaderData
  return (
    <>
      <p className="back">
        <a href={pathTo('transitions', language)}>{t('list.title')}</a>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t('form.lead')}</p>
      <ErrorSummary errors={answer?.errors ?? {}} labelOf={(name) => findText(i18n, 'transitions', `form.${name}`)} />
      <Refusal error={answer?.error} />
      <ChangeForm countries={countries} values={Object.fromEntries(answer?.sent ?? [])} errors={answer?.errors ?? {}} today={today} />
    </>
  )
}
