/** One change of government: what its source says, what others say, and the form to correct it. */
import { useTranslation } from 'react-i18next'
import { data, Form, redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import type { Db } from '#app/db/clients.server.ts'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { ChangeFacts } from '#app/features/people/transitions/change-facts.tsx'
import { ChangeForm, valuesOf } from '#app/features/people/transitions/change-form.tsx'
import { type Change, getChange } from '#app/features/people/transitions/find-changes.server.ts'
import { findCountryPosts } from '#app/features/people/transitions/find-posts.server.ts'
import { PostWalk } from '#app/features/people/transitions/post-walk.tsx'
import { removeChange, saveChange } from '#app/features/people/transitions/save-change.server.ts'
import { changeFields, changeSchema } from '#app/features/people/transitions/schema.ts'
import { findTasksOf } from '#app/features/people/transitions/tasks.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { findText } from '#app/i18n/find-text.ts'
import { formatDate } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { latestToday } from '#app/lib/latest-today.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { Route } from './+types/transition'

const dones = ['added', 'saved'] as const

const intents = z.discriminatedUnion('intent', [
  changeSchema.safeExtend({ intent: z.literal('save'), version: z.coerce.number<string>('validation.required').int() }),
  z.object({ intent: z.literal('remove') }),
])
const only = [...changeFields, 'intent', 'version']

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const found = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const change = await getChange(db, id)
        return (
          change && {
            change,
            tasks: await findTasksOf(db, id),
            posts: await postsAfter(db, change),
            countries: await findCountryOptions(db, language),
          }
        )
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const texts = textsIn(language)
  return {
    ...found,
    done: knownValue(dones, url.searchParams.get('done')),
    today: latestToday(),
    title: `${pickText(found.change.country, language)?.text}: ${texts(`transitions:kind.${found.change.kind}`)}`,
    origin: context.get(servicesContext).publicUrl,
  }
}

/** From the day of the change on; null before it, and for elections. */
const postsAfter = async (db: Db, { kind, countryIso3, firstDay }: Change) =>
  (kind === 'inauguration' || kind === 'ministers') && firstDay <= latestToday() ? await findCountryPosts(db, countryIso3, firstDay) : null

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, intents, { only })
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input } = sent
  const saved = await sent.save((db) => (input.intent === 'save' ? saveChange(db, id, input.version, input) : removeChange(db, id)))
  if (!saved.ok) return saved.refused
  const language = context.get(languageContext)
  if (input.intent === 'remove') throw redirect(`${pathTo('transitions', language)}?done=removed`)
  throw redirect(`${pathTo('transition', language, { id })}?done=saved`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'transition', params, origin: loaderData.origin }) : []

export default function TransitionPage({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('transitions')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { change, tasks, posts, countries, done, today, title } = loaderData
  const errors = answer?.errors ?? {}
  return (
    <>
      <p className="back">
        <a href={pathTo('transitions', language)}>{t('list.title')}</a>
      </p>
      <h1>{title}</h1>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      <ErrorSummary errors={errors} labelOf={(name) => findText(i18n, 'transitions', `form.${name}`)} />
      <Refusal error={answer?.error} />
      <ChangeFacts change={change} />
      <p className="button-row">
        <LinkButton href={pathTo('transitionPack', language, { id: change.id })} variant="secondary">
          {t('pack.title')}
        </LinkButton>
      </p>
      {tasks.length > 0 && (
        <ul>
          {tasks.map(({ id, step, dueOn, state }) => (
            <li key={id}>
              <a href={`${pathTo('transitionTasks', language)}?state=all&country=${change.countryIso3}`}>{t(`task.step.${step}`)}</a>:{' '}
              {state === 'open' ? t('task.from', { when: formatDate(dueOn, language) }) : t(`task.states.${state}`)}
            </li>
          ))}
        </ul>
      )}
      {posts && (
        <section aria-labelledby="posts">
          <h2 id="posts">{t('walk.title')}</h2>
          <p>{t('walk.lead')}</p>
          <PostWalk posts={posts} />
        </section>
      )}
      <details open={answer ? true : undefined} key={change.version}>
        <summary>{t('form.change')}</summary>
        <ChangeForm
          countries={countries}
          values={answer ? Object.fromEntries(answer.sent) : valuesOf(change)}
          errors={errors}
          today={today}
          version={change.version}
        />
      </details>
      <details>
        <summary>{t('form.remove')}</summary>
        <p>{t('form.removeText')}</p>
        <Form method="post">
          <button type="submit" name="intent" value="remove" className="button button-secondary">
            {t('form.removeSubmit')}
          </button>
        </Form>
      </details>
    </>
  )
}
