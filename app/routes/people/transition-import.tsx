/** Imports a list of changes of government: checked row by row, and added as a whole or not at all. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { z } from 'zod'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { previewChanges } from '#app/features/people/transitions/import-changes.server.ts'
import { ImportForm } from '#app/features/people/transitions/import-form.tsx'
import type { ListedChange } from '#app/features/people/transitions/parse-changes.ts'
import { addChanges } from '#app/features/people/transitions/save-change.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { readSentList } from '#app/lib/read-sent-list.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/transition-import'

const schema = z.object({ intent: z.enum(['preview', 'add']) })

export async function loader({ context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  return {
    title: textsIn(context.get(languageContext))('transitions:import.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, schema, { only: ['intent'] })
  if (!sent.ok) return sent.refused
  const list = await readSentList(sent.form)
  const parsed = await context.get(readerContext)((db) => previewChanges(db, list))
  if (!parsed.ok) return sent.refuse({ errors: { list: parsed.problem }, list, preview: null })
  const { rows } = parsed
  const changes = rows.flatMap(({ change }) => change ?? [])
  if (sent.input.intent === 'preview' || changes.length < rows.length)
    return sent.refuse({ error: null, list, preview: rows }, sent.input.intent === 'preview' ? 200 : 422)
  const added = await sent.save((db) => addChanges(db, changes))
  if (!added.ok) return added.refused
  throw redirect(`${pathTo('transitions', context.get(languageContext))}?done=imported`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'transitionImport', origin: loaderData.origin }) : []

export default function TransitionImport({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('transitions')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const typed = Object.fromEntries(answer?.sent ?? [])
  const { list = typed.pasted ?? '', preview = null } = (answer ?? {}) as { list?: string; preview?: ListedChange[] | null }
  const errors = answer?.errors ?? {}
  return (
    <>
      <p className="back">
        <a href={pathTo('transitions', language)}>{t('list.title')}</a>
      </p>
      <h1>{loaderData.title}</h1>
      <p className="lead">{t('import.lead')}</p>
      <ErrorSummary errors={errors} labelOf={() => t('import.file')} />
      <Refusal error={answer?.error} />
      <ImportForm key={answer ? list.length : 'new'} list={list} preview={preview} errors={errors} />
    </>
  )
}
