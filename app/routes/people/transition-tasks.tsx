/** What staff do before and after changes of government: tasks to do, to give to somebody, or to skip with a reason. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { taskQuery, taskStates, taskSteps } from '#app/features/people/transitions/task-query.ts'
import { TaskSettingsForm } from '#app/features/people/transitions/task-settings.tsx'
import { TaskTable } from '#app/features/people/transitions/task-table.tsx'
import {
  assignTask,
  closeTask,
  findStaff,
  findTasks,
  getTaskSettings,
  saveTaskSettings,
  taskIntents,
  taskSettingsSchema,
} from '#app/features/people/transitions/tasks.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { findText } from '#app/i18n/find-text.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/transition-tasks'

const dones = ['done', 'skip', 'assign', 'settings'] as const

const intents = z.discriminatedUnion('intent', [...taskIntents, taskSettingsSchema.extend({ intent: z.literal('settings') })])

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const filters = taskQuery.read(url.searchParams)
  const page = await context.get(readerContext)(async (db) => ({
    ...(await findTasks(db, filters)),
    staff: await findStaff(db),
    settings: await getTaskSettings(db),
    countries: await findCountryOptions(db, language),
  }))
  return {
    ...page,
    filters,
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(language)('transitions:task.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, intents)
  if (!sent.ok) return sent.refused
  const { input } = sent
  const saved = await sent.save<unknown>((db) => {
    switch (input.intent) {
      case 'done':
        return closeTask(db, input.task, 'done')
      case 'skip':
        return closeTask(db, input.task, 'skipped', input.reason)
      case 'assign':
        return assignTask(db, input.task, input.person || null)
      default:
        return saveTaskSettings(db, input)
    }
  })
  if (!saved.ok) return saved.refused
  throw redirect(pathTo('transitionTasks', context.get(languageContext)) + taskQuery.keep(url.searchParams, { done: input.intent }))
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'transitionTasks', origin: loaderData.origin }) : []

export default function TransitionTasks({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('transitions')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { tasks, total, staff, settings, countries, filters, done, title } = loaderData
  const list = taskQuery.at(pathTo('transitionTasks', language), filters)
  const sent = Object.fromEntries(answer?.sent ?? [])
  const errors = answer?.errors ?? {}
  return (
    <>
      <p className="back">
        <a href={pathTo('transitions', language)}>{t('list.title')}</a>
      </p>
      <h1>{title}</h1>
      <DoneNotice text={done && !answer ? t(`task.dones.${done}`) : null} />
      <ErrorSummary errors={errors} labelOf={(name) => findText(i18n, 'transitions', `task.${name}`)} />
      <Refusal error={answer?.error} />
      <p className="lead">{t('task.lead')}</p>
      <FilterBar
        list={list}
        fields={{
          state: { label: t('task.state'), options: taskStates.map((value) => ({ value, label: t(`task.states.${value}`) })) },
          step: { label: t('task.task'), options: taskSteps.map((value) => ({ value, label: t(`task.step.${value}`) })) },
          country: { label: t('form.country'), options: countries },
          whose: {
            label: t('task.who'),
            options: (['mine', 'nobody'] as const).map((value) => ({ value, label: t(`task.whose.${value}`) })),
          },
          sort: {
            label: t('list.sort'),
            options: (['due', 'country'] as const).map((value) => ({ value, label: t(`task.sort.${value}`) })),
          },
        }}
      />
      <ListResults list={list} total={total} count={t('task.count', { count: total })} empty={t('task.none')}>
        <TaskTable
          tasks={tasks}
          staff={staff}
          refused={sent.intent === 'skip' ? { task: sent.task ?? '', reason: sent.reason ?? '', errors } : null}
        />
      </ListResults>
      <section aria-labelledby="settings">
        <h2 id="settings">{t('task.settings')}</h2>
        <TaskSettingsForm
          settings={settings}
          sent={sent.intent === 'settings' ? sent : null}
          errors={sent.intent === 'settings' ? errors : {}}
        />
      </section>
    </>
  )
}
