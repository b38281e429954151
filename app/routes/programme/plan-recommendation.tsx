/** One recommendation of a plan for staff: its texts in both languages, and its actions, which are added, moved and removed here. */
import { useTranslation } from 'react-i18next'
import { data, Form, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { parseRecommendation } from '#app/features/core/recommendations/progress.ts'
import { actionAnchor } from '#app/features/programme/follow-up/action-anchor.ts'
import { ActionEditor } from '#app/features/programme/plan-editing/action-editor.tsx'
import { editRecommendation, findEditableRecommendation } from '#app/features/programme/plan-editing/edit-plan.server.ts'
import { WhyField } from '#app/features/programme/plan-editing/localized-fields.tsx'
import { NewActionForm, RecommendationForm } from '#app/features/programme/plan-editing/recommendation-editor.tsx'
import { recommendationEditSchema } from '#app/features/programme/plan-editing/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languages } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import type { Route } from './+types/plan-recommendation'

const dones = ['added', 'text', 'addAction', 'actionText', 'place', 'move', 'removeAction'] as const

export async function loader({ params, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const address = parseRecommendation(params)
  const recommendation = address?.isCanonical ? await context.get(readerContext)((db) => findEditableRecommendation(db, address.id)) : null
  if (!recommendation) throw data(null, { status: 404 })
  const { code, number } = recommendation
  const title = textsIn(context.get(languageContext))('plan-editing:recommendation.heading', { code, number })
  return { recommendation, done: knownValue(dones, url.searchParams.get('done')), title, origin: context.get(servicesContext).publicUrl }
}

const localized = (name: string) => [name, ...languages.map((code) => `${name}.${code}`)]
const typed = [...['title', 'text', 'responsible'].flatMap(localized), 'why', 'countries', 'status', 'target', 'to', 'evidenceTo']

export async function action({ request, params, context }: Route.ActionArgs) {
  const address = parseRecommendation(params)
  if (!address?.isCanonical) throw data(null, { status: 404 })
  const sent = await receiveForm({ request, context }, recommendationEditSchema, { typed })
  if (!sent.ok) return sent.refused
  const { input } = sent
  const language = context.get(languageContext)
  const saved = await sent.save((db) => editRecommendation(db, address.id, input, language))
  if (!saved.ok)
    return saved.refused.data.error === 'unknown_country'
      ? sent.refuse({ errors: { countries: 'validation.countryCodes' } }, 422)
      : saved.refused
  if (input.intent === 'removeRecommendation') throw redirect(`${pathTo('plan', language, { evaluation: params.evaluation })}?done=removed`)
  const anchor = input.intent === 'actionText' || input.intent === 'place' ? `#${actionAnchor(input.action)}` : ''
  throw redirect(`${pathTo('planRecommendation', language, params)}?done=${input.intent}${anchor}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageMeta({
        title: loaderData.title,
        address: 'planRecommendation',
        params: { evaluation: loaderData.recommendation.evaluation, number: String(loaderData.recommendation.number) },
        origin: loaderData.origin,
      })
    : []

export default function PlanRecommendation({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['plan-editing', 'follow-up'])
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { recommendation, done, title } = loaderData
  const { evaluation, number, actions, answers, version } = recommendation
  const errors = answer?.errors ?? {}
  const sent: Record<string, string> = Object.fromEntries(answer?.sent ?? [])
  const of = (intent: string) => (answer && sent.intent === intent ? { sent, errors } : { sent: null, errors: {} })
  // The error summary links to the fields of the form that was sent.
  const anchor = sent.action ? actionAnchor(sent.action) : sent.intent === 'addAction' ? 'add' : 'text'
  const part = { actionText: '-text', move: '-move', removeAction: '-remove' }[sent.intent ?? ''] ?? ''
  const summary = Object.fromEntries(
    Object.entries(errors).map(([name, error]) => [`${anchor}${name === 'why' ? part : ''}-${name}`, error]),
  )
  return (
    <>
      <p className="eyebrow">
        <a href={pathTo('plan', language, { evaluation })}>{t('recommendation.back')}</a>
      </p>
      <h1>{title}</h1>
      <p>
        <a href={pathTo('recommendation', language, { evaluation, number })}>{t('follow-up:actions.public')}</a>
      </p>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      <ErrorSummary errors={summary} labelOf={(name) => t(`label.${labelKey(name)}`)} />
      <Refusal error={answer?.error} />
      <section aria-labelledby="texts">
        <h2 id="texts">{t('recommendation.texts')}</h2>
        <p>{t('recommendation.textsLead')}</p>
        <RecommendationForm recommendation={recommendation} {...of('text')} />
      </section>
      <section aria-labelledby="actions">
        <h2 id="actions">{t('follow-up:page.actions')}</h2>
        {actions.length === 0 ? (
          <p className="muted">{t('action.none')}</p>
        ) : (
          <ol className="action-list">
            {actions.map((action, place) => (
              <ActionEditor
                key={action.id}
                recommendation={recommendation}
                action={action}
                place={place}
                sent={answer && sent.action === action.id ? sent : null}
                errors={errors}
              />
            ))}
          </ol>
        )}
        <details className="disclosure" open={of('addAction').sent || actions.length === 0 ? true : undefined}>
          <summary>{t('action.addSummary')}</summary>
          <NewActionForm key={actions.length} {...of('addAction')} />
        </details>
      </section>
      <section aria-labelledby="removing">
        <h2 id="removing">{t('recommendation.removing')}</h2>
        {actions.length > 0 || answers > 0 ? (
          <p>{t('recommendation.cannotRemove', { count: answers, actions: actions.length })}</p>
        ) : (
          <Form method="post" className="form" noValidate>
            <input type="hidden" name="version" value={version} />
            <p>{t('recommendation.removeLead')}</p>
            <WhyField anchor="remove" {...of('removeRecommendation')} />
            <Button type="submit" variant="danger" name="intent" value="removeRecommendation">
              {t('recommendation.remove')}
            </Button>
          </Form>
        )}
      </section>
    </>
  )
}

const labels = ['countries', 'status', 'target', 'why', 'title', 'text', 'responsible'] as const
const labelKey = (name: string) => labels.find((label) => new RegExp(`-${label}(\\.\\w\\w)?$`).test(name)) ?? 'text'
