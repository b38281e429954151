/** The actions of the follow-up plan: status and notes, shown on public pages at once. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { progressOf } from '#app/features/core/recommendations/progress.ts'
import { actionAnchor } from '#app/features/programme/follow-up/action-anchor.ts'
import { ActionForm, type RefusedEdit } from '#app/features/programme/follow-up/action-form.tsx'
import { findLatestChanges } from '#app/features/programme/follow-up/find-changes.server.ts'
import { LatestChanges } from '#app/features/programme/follow-up/latest-changes.tsx'
import { ResponseForm } from '#app/features/programme/follow-up/response-form.tsx'
import { findActions, followUpSchema, noteLimit, updateFollowUp } from '#app/features/programme/follow-up/update-follow-up.server.ts'
import { DueActions } from '#app/features/programme/reminders/due-actions.tsx'
import { findDueActions } from '#app/features/programme/reminders/units.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/actions'

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const [recommendations, changes, due] = await context.get(readerContext)(
    async (db) => [await findActions(db), await findLatestChanges(db), await findDueActions(db)] as const,
  )
  const title = textsIn(context.get(languageContext))('follow-up:actions.heading')
  return {
    recommendations,
    changes,
    due,
    noteLimit,
    saved: url.searchParams.get('done'),
    title,
    origin: context.get(servicesContext).publicUrl,
  }
}

const typed = ['status', 'response', 'target', 'why', 'evidence', 'note', ...languages.map((language) => `note.${language}`)]

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, followUpSchema, { typed })
  if (!sent.ok) return sent.refused
  const { input } = sent
  const saved = await sent.save((db) => updateFollowUp(db, input, context.get(languageContext)))
  if (!saved.ok) return saved.refused
  const result = saved.value
  if (!result.ok && result.error === 'not_found') throw data(null, { status: 404 })
  if (!result.ok) return sent.refuse(result)
  const id = input.intent === 'action' ? input.action : input.recommendation
  throw redirect(`${pathTo('actions', context.get(languageContext))}?${new URLSearchParams({ done: id })}#${actionAnchor(id)}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'actions', origin: loaderData.origin }) : []

export default function Actions({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['follow-up', 'reminders', 'common'])
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { recommendations, saved } = loaderData
  const sent: Record<string, string> = Object.fromEntries(answer?.sent ?? [])
  const errors = answer?.errors ?? {}
  const { theirs = null } = (answer ?? {}) as Partial<RefusedEdit>
  // The error summary links to the field of the submitted form.
  const anchor = actionAnchor(sent.action ?? sent.recommendation ?? '')
  const summary = Object.fromEntries(Object.entries(errors).map(([name, error]) => [`${anchor}-${name}`, error]))
  const labelOf = (name: string) => {
    const code = languages.find((each) => name.endsWith(`note.${each}`))
    if (code) return t('actions.note', { language: t(`common:language.${code}`) })
    const field = (['target', 'why', 'evidence'] as const).find((each) => name.endsWith(`-${each}`))
    return field ? t(`actions.${field}`) : t('actions.status')
  }
  return (
    <>
      <h1>{t('actions.heading')}</h1>
      <p className="lead">{t('actions.lead')}</p>
      <p>
        <a href={pathTo('planImport', language)}>{t('actions.import')}</a>
        {' · '}
        <a href={pathTo('responsibleUnits', language)}>{t('reminders:due.link')}</a>
      </p>
      <ErrorSummary errors={summary} labelOf={labelOf} />
      <section aria-labelledby="due">
        <h2 id="due">{t('reminders:due.title')}</h2>
        <p>{t('reminders:due.lead')}</p>
        <DueActions actions={loaderData.due} />
      </section>
      {recommendations.map((recommendation) => {
        const { id, evaluation, number, titles, actions } = recommendation
        const { counts, total } = progressOf(actions)
        return (
          <section key={id} aria-labelledby={`in-${actionAnchor(id)} of-${actionAnchor(id)}`}>
            <p className="eyebrow" id={`in-${actionAnchor(id)}`}>
              {t('list.evaluation', { code: recommendation.code })}
            </p>
            <h2 id={`of-${actionAnchor(id)}`}>
              {number}. {pickText(titles, language)?.text}
            </h2>
            <p className="small">
              {t('actions.progress', { done: counts.done, count: total })}{' '}
              <a href={pathTo('recommendation', language, { evaluation, number })}>{t('actions.public')}</a>
              {' · '}
              <a href={pathTo('planRecommendation', language, { evaluation, number })}>{t('actions.edit')}</a>
            </p>
            <ResponseForm
              recommendation={recommendation}
              noteLimit={loaderData.noteLimit}
              isSaved={saved === id && !answer}
              refused={answer && sent.recommendation === id ? { error: answer.error, errors, sent, theirs } : null}
            />
            <ul className="action-list">
              {actions.map((action) => (
                <ActionForm
                  key={action.id}
                  action={action}
                  noteLimit={loaderData.noteLimit}
                  isSaved={saved === action.id && !answer}
                  refused={answer && sent.action === action.id ? { error: answer.error, errors, sent, theirs } : null}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <section aria-labelledby="latest">
        <h2 id="latest">{t('history.latest')}</h2>
        <LatestChanges changes={loaderData.changes} />
      </section>
    </>
  )
}
