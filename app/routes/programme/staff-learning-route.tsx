/** One learning route for staff: its facts, its stages and what they point to. */
import { useTranslation } from 'react-i18next'
import { data, Form, redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findStageOptions, getRoute, type StaffRoute } from '#app/features/programme/learning/plan/find-routes.server.ts'
import { RouteForm } from '#app/features/programme/learning/plan/route-form.tsx'
import {
  addStage,
  changeRoute,
  changeStage,
  pointStage,
  removeStage,
  showRoute,
  unpointStage,
} from '#app/features/programme/learning/plan/save-route.server.ts'
import { routeSchemas, typedRouteFields } from '#app/features/programme/learning/plan/schema.ts'
import { StageForms } from '#app/features/programme/learning/plan/stage-forms.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { findText } from '#app/i18n/find-text.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import type { Route } from './+types/staff-learning-route'

const intents = z.discriminatedUnion('intent', routeSchemas)
const dones = ['added', 'route', 'show', 'stage', 'remove-stage', 'add-stage', 'point', 'unpoint'] as const

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const found = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const route = await getRoute(db, id)
        return route && { route, options: await findStageOptions(db) }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  return {
    ...found,
    done: knownValue(dones, url.searchParams.get('done')),
    title: pickText(found.route.titles, context.get(languageContext))?.text ?? '',
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, intents, { typed: typedRouteFields })
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input } = sent
  const saved = await sent.save(async (db) => {
    switch (input.intent) {
      case 'route':
        return changeRoute(db, id, input.seen, input)
      case 'show':
        return showRoute(db, id, input.isPublic === 'yes')
      case 'stage':
        return changeStage(db, id, input)
      case 'remove-stage':
        return removeStage(db, id, input.stage)
      case 'add-stage':
        return addStage(db, id, input)
      case 'point':
        return pointStage(db, id, input)
      default:
        return unpointStage(db, input)
    }
  })
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('staffLearningRoute', context.get(languageContext), { id })}?done=${input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'staffLearningRoute', params, origin: loaderData.origin }) : []

export default function StaffLearningRoute({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('learning')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { route, options, done, title } = loaderData
  const typed = answer ? Object.fromEntries(answer.sent) : null
  const errors = answer?.errors ?? {}
  const ofStage = typed?.stage !== undefined
  return (
    <>
      <p className="back">
        <a href={pathTo('staffLearning', language)}>{t('staff.title')}</a>
      </p>
      <h1>{title}</h1>
      <p>
        <a href={pathTo('staffCohort', language, { id: route.id })}>{t('staff.people', { count: route.people })}</a>
        {' · '}
        <a href={pathTo('staffSurvey', language, { id: route.id })}>{t('survey.heading')}</a>
        {route.isPublic && (
          <>
            {' · '}
            <a href={pathTo('learningRoute', language, { slug: route.slug })}>{t('staff.publicPage')}</a>
          </>
        )}
      </p>
      <DoneNotice text={done && !answer ? t(`staff.done.${done}`) : null} />
      <ErrorSummary
        errors={ofStage ? {} : errors}
        labelOf={(name) => findText(i18n, 'learning', `form.${name}`) ?? findText(i18n, 'learning', `stage.${name}`)}
      />
      <Refusal error={answer?.error} />
      <ShowForm route={route} />
      <section aria-labelledby="stages">
        <h2 id="stages">{t('staff.stages')}</h2>
        <p>{t('staff.stagesLead')}</p>
        <StageForms stages={route.stages} options={options} typed={typed} errors={errors} />
      </section>
      <section aria-labelledby="facts">
        <h2 id="facts">{t('staff.facts')}</h2>
        <RouteForm
          values={(typed?.intent === 'route' && typed) || valuesOf(route)}
          errors={ofStage ? {} : errors}
          submit={t('staff.save')}
          seen={route.version}
        />
      </section>
    </>
  )
}

function ShowForm({ route: { isPublic } }: { route: StaffRoute }) {
  const { t } = useTranslation('learning')
  return (
    <Form method="post">
      <p>{t(isPublic ? 'staff.isPublic' : 'staff.isHidden')}</p>
      <input type="hidden" name="isPublic" value={isPublic ? 'no' : 'yes'} />
      <Button type="submit" variant="secondary" name="intent" value="show">
        {t(isPublic ? 'staff.hide' : 'staff.show')}
      </Button>
    </Form>
  )
}

const valuesOf = ({ titles, summaries, startsOn, endsOn }: StaffRoute): Record<string, string> => ({
  titleEs: titles.es ?? '',
  titleEn: titles.en ?? '',
  summaryEs: summaries.es ?? '',
  summaryEn: summaries.en ?? '',
  startsOn,
  endsOn,
})
