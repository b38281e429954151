/** An evaluation for staff: its title, code and date, its recommendations, and the form of a new one. */
import { useTranslation } from 'react-i18next'
import { data, Form, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { fieldId, TextField } from '#app/components/form-field.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { editPlan, findEditablePlan } from '#app/features/programme/plan-editing/edit-plan.server.ts'
import { LocalizedFields } from '#app/features/programme/plan-editing/localized-fields.tsx'
import { RecommendationTexts } from '#app/features/programme/plan-editing/recommendation-editor.tsx'
import { planEditSchema } from '#app/features/programme/plan-editing/schema.ts'
import { planLimits } from '#app/features/programme/plan-import/plan.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ListTable } from '#app/ui/list-table.tsx'
import type { Route } from './+types/plan'

const dones = ['evaluation', 'removed'] as const

export async function loader({ params, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const found = await context.get(readerContext)((db) => findEditablePlan(db, params.evaluation))
  if (!found) throw data(null, { status: 404 })
  const title = textsIn(context.get(languageContext))('plan-editing:title', { code: found.evaluation.code })
  return { ...found, done: knownValue(dones, url.searchParams.get('done')), title, origin: context.get(servicesContext).publicUrl }
}

const typed = [
  'code',
  'publishedOn',
  'number',
  'target',
  ...['title', 'text', 'responsible'].flatMap((name) => [name, ...languages.map((code) => `${name}.${code}`)]),
]

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, planEditSchema, { typed })
  if (!sent.ok) return sent.refused
  const { input } = sent
  const saved = await sent.save((db) => editPlan(db, params.evaluation, input))
  if (!saved.ok)
    return saved.refused.data.error === 'number_taken'
      ? sent.refuse({ errors: { number: 'validation.planNumberTwice' } }, 409)
      : saved.refused
  const language = context.get(languageContext)
  throw redirect(
    input.intent === 'add'
      ? `${pathTo('planRecommendation', language, { evaluation: params.evaluation, number: input.number })}?done=added`
      : `${pathTo('plan', language, { evaluation: params.evaluation })}?done=evaluation`,
  )
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageMeta({ title: loaderData.title, address: 'plan', params: { evaluation: loaderData.evaluation.slug }, origin: loaderData.origin })
    : []

export default function PlanPage({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['plan-editing', 'plan-import', 'follow-up', 'common'])
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { evaluation, recommendations, done, title } = loaderData
  const errors = answer?.errors ?? {}
  const sent: Record<string, string> = Object.fromEntries(answer?.sent ?? [])
  const of = (intent: string) => (answer && sent.intent === intent ? { sent, errors } : { sent: null, errors: {} })
  const anchor = sent.intent === 'add' ? 'new' : 'evaluation'
  const summary = Object.fromEntries(Object.entries(errors).map(([name, error]) => [`${anchor}-${name}`, error]))
  const head = of('evaluation')
  const added = of('add')
  return (
    <>
      <p className="eyebrow">
        <a href={pathTo('actions', language)}>{t('back')}</a>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t('lead')}</p>
      <p>
        <a href={pathTo('evaluation', language, { evaluation: evaluation.slug })}>{t('follow-up:actions.public')}</a>
      </p>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      <ErrorSummary errors={summary} labelOf={(name) => t(`label.${labelKey(name)}`)} />
      <Refusal error={answer?.error} />
      <section aria-labelledby="recommendations">
        <h2 id="recommendations">{t('recommendations.title')}</h2>
        {recommendations.length === 0 ? (
          <p className="muted">{t('recommendations.none')}</p>
        ) : (
          <ListTable
            caption={t('recommendations.title')}
            rows={recommendations}
            keyOf={({ number }) => String(number)}
            columns={[
              {
                key: 'title',
                label: t('recommendation.title'),
                cell: ({ number, titles }) => {
                  const name = pickText(titles, language)
                  return (
                    <a href={pathTo('planRecommendation', language, { evaluation: evaluation.slug, number })}>
                      {number}. <span lang={name && name.language !== language ? name.language : undefined}>{name?.text}</span>
                    </a>
                  )
                },
              },
              {
                key: 'actions',
                label: t('recommendations.actions'),
                cell: ({ actions }) => t('recommendations.actionCount', { count: actions }),
              },
              {
                key: 'languages',
                label: t('recommendations.missing'),
                cell: ({ languages: written }) => {
                  const lacking = languages.filter((code) => !written.includes(code)).map((code) => t(`common:language.${code}`))
                  return lacking.length > 0
                    ? t('recommendations.lacks', { languages: formatList(lacking, language) })
                    : t('recommendations.complete')
                },
              },
            ]}
          />
        )}
      </section>
      <details className="disclosure" open={added.sent ? true : undefined}>
        <summary>{t('recommendations.add')}</summary>
        <Form method="post" className="form plan-form" noValidate>
          <div className="plan-grid">
            <TextField
              id={fieldId('new-number')}
              name="number"
              inputMode="numeric"
              label={t('plan-import:recommendation.number')}
              errors={added.errors}
              defaultValue={added.sent?.number ?? (recommendations.at(-1)?.number ?? 0) + 1}
            />
            <TextField
              id={fieldId('new-target')}
              name="target"
              required={false}
              label={t('follow-up:actions.target')}
              hint={t('follow-up:actions.targetHint')}
              errors={added.errors}
              defaultValue={added.sent?.target ?? ''}
            />
          </div>
          <RecommendationTexts anchor="new" start={{ titles: {}, summaries: {}, responsible: {} }} {...added} />
          <Button type="submit" name="intent" value="add">
            {t('recommendations.addButton')}
          </Button>
        </Form>
      </details>
      <details className="disclosure" open={head.sent ? true : undefined}>
        <summary>{t('evaluation.change')}</summary>
        <Form method="post" className="form plan-form" noValidate key={evaluation.version}>
          <input type="hidden" name="version" value={evaluation.version} />
          <div className="plan-grid">
            <TextField
              id={fieldId('evaluation-code')}
              name="code"
              label={t('plan-import:head.code')}
              errors={head.errors}
              maxLength={40}
              defaultValue={head.sent?.code ?? evaluation.code}
              required
            />
            <TextField
              id={fieldId('evaluation-publishedOn')}
              name="publishedOn"
              label={t('plan-import:head.publishedOn')}
              hint={t('plan-import:head.publishedOnHint')}
              errors={head.errors}
              defaultValue={head.sent?.publishedOn ?? evaluation.publishedOn}
              required
            />
          </div>
          <LocalizedFields
            {...{
              anchor: 'evaluation',
              name: 'title',
              label: t('plan-import:head.name'),
              start: evaluation.titles,
              maxLength: planLimits.title,
            }}
            {...head}
          />
          <Button type="submit" name="intent" value="evaluation">
            {t('save')}
          </Button>
        </Form>
      </details>
    </>
  )
}

const labels = ['code', 'publishedOn', 'number', 'target', 'title', 'text', 'responsible'] as const
const labelKey = (name: string) => labels.find((label) => name.split('-').at(-1)?.startsWith(label)) ?? 'title'
