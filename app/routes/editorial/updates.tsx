/** The cycles of the yearly update; opens a new one. */
import { useTranslation } from 'react-i18next'
import { Link, redirect } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { findReviewers } from '#app/features/editorial/review/assignment.server.ts'
import { openCycle } from '#app/features/editorial/yearly-update/decide.server.ts'
import { findCycles } from '#app/features/editorial/yearly-update/find-cycles.server.ts'
import { OpenForm } from '#app/features/editorial/yearly-update/open-form.tsx'
import { openCycleSchema } from '#app/features/editorial/yearly-update/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import type { Route } from './+types/updates'

export async function loader({ context }: Route.LoaderArgs) {
  const signedIn = personOf(context)
  if (!signedIn) return null
  const language = context.get(languageContext)
  return context.get(readerContext)(async (db) => ({
    cycles: await findCycles(db),
    leads: await findReviewers(db),
    me: signedIn.person.id,
    thisYear: new Date().getUTCFullYear(),
    countries: await findCountryOptions(db, language),
    title: textsIn(language)('yearly-update:cycles.title'),
    origin: context.get(servicesContext).publicUrl,
  }))
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, openCycleSchema)
  if (!sent.ok) return sent.refused
  const { input } = sent
  const opened = await sent.save((db) => openCycle(db, input))
  if (!opened.ok) return opened.refused
  throw redirect(`${pathTo('update', context.get(languageContext), { year: input.year })}?done=opened`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'updates', origin: loaderData.origin }) : []

export default function Updates({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('yearly-update')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { cycles } = loaderData
  return (
    <>
      <h1>{t('cycles.title')}</h1>
      <p className="lead">{t('cycles.lead')}</p>
      <Refusal error={answer?.error} />
      {cycles.length === 0 ? (
        <p className="empty">{t('cycles.none')}</p>
      ) : (
        <DataTable
          caption={t('cycles.all')}
          columns={[
            { key: 'year', label: t('cycles.year') },
            { key: 'span', label: t('cycles.span') },
            { key: 'lead', label: t('cycles.who') },
            { key: 'progress', label: t('progress.decided'), isNumeric: true },
            { key: 'state', label: t('cycles.state') },
          ]}
          rows={cycles.map((cycle) => ({
            key: cycle.id,
            header: <Link to={pathTo('update', language, { year: cycle.year })}>{cycle.year}</Link>,
            cells: [
              `${formatDate(cycle.opensOn, language)} – ${formatDate(cycle.endsOn, language)}`,
              cycle.lead,
              t('progress.of', { done: cycle.decided, total: cycle.total }),
              cycle.closedAt ? (
                <a key="report" href={pathTo('updateReport', language, { year: cycle.year })}>
                  {t('cycles.closed')}
                </a>
              ) : (
                t('cycles.open')
              ),
            ],
          }))}
        />
      )}
      <OpenForm {...loaderData} errors={answer?.errors ?? {}} sent={answer?.sent ?? []} />
    </>
  )
}
