/** The actions of the follow-up plan: status and notes, shown on public pages at once. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { ResubmitForm, sentForm } from '#app/components/resubmit-form.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { progressOf } from '#app/features/core/recommendations/progress.ts'
import { ActionForm, actionAnchor, type RefusedEdit } from '#app/features/programme/follow-up/action-form.tsx'
import { actionSchema, findActions, noteLimit, updateAction } from '#app/features/programme/follow-up/update-action.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { readForm } from '#app/lib/read-form.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/actions'

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const recommendations = await context.get(readerContext)(findActions)
  const title = textsIn(context.get(languageContext))('follow-up:actions.heading')
  return { recommendations, noteLimit, saved: url.searchParams.get('done'), title, origin: context.get(servicesContext).publicUrl }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const sent = sentForm(form)
  const refuse = (status: number, answer: Partial<RefusedEdit>) =>
    data({ error: null, errors: {}, theirs: null, ...answer, sent }, { status })
  const me = personOf(context)
  if (!me) return refuse(401, { error: 'session_ended' })
  const parsed = parseForm(form, actionSchema)
  if (!parsed.ok && ('action' in parsed.errors || 'version' in parsed.errors)) throw data(null, { status: 400 })
  if (!parsed.ok) return refuse(400, { errors: parsed.errors })
  const edit = parsed.value
  const outcome = await attempt(() => context.get(servicesContext).databases.asUser(me.claims, (db) => updateAction(db, edit)))
  if (!outcome.ok) return refuse(refusalStatus(outcome.error), { error: outcome.error })
  const result = outcome.value
  if (!result.ok && result.error === 'not_found') throw data(null, { status: 404 })
  if (!result.ok) return refuse(409, result)
  const query = new URLSearchParams({ done: edit.action })
  throw redirect(`${pathTo('actions', context.get(languageContext))}?${query}#${actionAnchor(edit.action)}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'actions', origin: loaderData.origin }) : []

export default function Actions({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['follow-up', 'common'])
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { recommendations, saved } = loaderData
  const sent: Record<string, string> = Object.fromEntries(answer?.sent ?? [])
  const errors = answer?.errors ?? {}
  // The error summary links to the field of the submitted form.
  const anchor = actionAnchor(sent.action ?? '')
  const summary = Object.fromEntries(Object.entries(errors).map(([name, error]) => [`${anchor}-${name}`, error]))
  const labelOf = (name: string) => {
    const code = languages.find((each) => name.endsWith(`note.${each}`))
    return code ? t('actions.note', { language: t(`common:language.${code}`) }) : t('actions.status')
  }
  return (
    <>
      <h1>{t('actions.heading')}</h1>
      <p className="lead">{t('actions.lead')}</p>
      <ErrorSummary errors={summary} labelOf={labelOf} />
      {recommendations.map(({ id, evaluation, number, titles, actions }) => {
        const { counts, total } = progressOf(actions)
        return (
          <section key={id} aria-labelledby={`recommendation-${number}`}>
            <h2 id={`recommendation-${number}`}>
              {number}. {pickText(titles, language)?.text}
            </h2>
            <p className="small">
              {t('actions.progress', { done: counts.done, count: total })}{' '}
              <a href={pathTo('recommendation', language, { evaluation, number })}>{t('actions.public')}</a>
            </p>
            <ul className="action-list">
              {actions.map((action) => (
                <ActionForm
                  key={action.id}
                  action={action}
                  noteLimit={loaderData.noteLimit}
                  isSaved={saved === action.id && !answer}
                  refused={answer && sent.action === action.id ? { error: answer.error, errors, sent, theirs: answer.theirs } : null}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
