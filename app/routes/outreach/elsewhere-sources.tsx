/** The feeds and repositories of other sites that Caja reads, for staff. */
import { useTranslation } from 'react-i18next'
import { Link, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { readSourceJob } from '#app/features/outreach/elsewhere/jobs.server.ts'
import { sourceIntents } from '#app/features/outreach/elsewhere/staff/schema.ts'
import { SourceForm, useSourceLabels } from '#app/features/outreach/elsewhere/staff/source-form.tsx'
import { SourceList } from '#app/features/outreach/elsewhere/staff/source-list.tsx'
import {
  addSource,
  changeSource,
  deleteSource,
  findSources,
  requireReadable,
} from '#app/features/outreach/elsewhere/staff/sources.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { Route } from './+types/elsewhere-sources'

const dones = ['add', 'change', 'read', 'delete'] as const

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  return {
    sources: await context.get(readerContext)((db) => findSources(db)),
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(context.get(languageContext))('elsewhere:sources.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, sourceIntents)
  if (!sent.ok) return sent.refused
  const { input } = sent
  const saved = await sent.save(async (db) => {
    if (input.intent === 'add') await addSource(db, input)
    else if (input.intent === 'change') await changeSource(db, input.source, input)
    else if (input.intent === 'delete') await deleteSource(db, input.source)
    else await requireReadable(db, input.source)
  })
  if (!saved.ok) return saved.refused
  if (input.intent === 'read') await context.get(servicesContext).jobs.enqueue(readSourceJob, { source: input.source })
  throw redirect(`${pathTo('elsewhereSources', context.get(languageContext))}?done=${input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'elsewhereSources', origin: loaderData.origin }) : []

export default function ElsewhereSources({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('elsewhere')
  const language = useLanguage()
  const labels = useSourceLabels()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { sources, done } = loaderData
  const sent = Object.fromEntries(answer?.sent ?? [])
  const errors = answer?.errors ?? {}
  const isAdding = sent.intent === 'add'
  return (
    <>
      <h1>{t('sources.title')}</h1>
      <p className="lead">{t('sources.lead')}</p>
      <p>
        <Link to={pathTo('elsewhereRecords', language)}>{t('sources.toRecords')}</Link>
      </p>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      <ErrorSummary errors={errors} labelOf={labels} />
      <Refusal error={answer?.error} />
      {sources.length === 0 ? (
        <EmptyState>{t('sources.none')}</EmptyState>
      ) : (
        <SourceList sources={sources} refused={sent.intent === 'change' ? { source: sent.source ?? '', values: sent, errors } : null} />
      )}
      <section aria-labelledby="add-source">
        <h2 id="add-source">{t('sources.add')}</h2>
        <SourceForm intent="add" values={isAdding ? sent : {}} errors={isAdding ? errors : {}} />
      </section>
    </>
  )
}
