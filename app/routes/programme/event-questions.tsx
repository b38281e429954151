/**
 * The questions to the speakers of an event, in the order of their votes. People on its list ask and vote: signed in, or with the token of a
 * mail (`?t=`), which has the rights of its address only. Works without script.
 */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt, type Db } from '#app/db/clients.server.ts'
import { findSubject } from '#app/features/discovery/discussion/find-questions.server.ts'
import { partOf } from '#app/features/discovery/discussion/write-posts.server.ts'
import { AskSpeakersForm } from '#app/features/programme/events/questions/ask-speakers-form.tsx'
import { askSpeakers, findEventQuestions, voteForQuestion } from '#app/features/programme/events/questions/event-questions.server.ts'
import { EventQuestionList } from '#app/features/programme/events/questions/question-list.tsx'
import { eventQuestionSchema, splitPart } from '#app/features/programme/events/questions/schema.ts'
import { findEvent } from '#app/features/programme/events/registration/find-event.server.ts'
import { titleOf } from '#app/features/programme/events/registration/get-panel.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { receiveOpenForm } from '#app/middleware/receive-form.server.ts'
import resourceCss from '#app/styles/bundles/resource.css?url'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/event-questions'

/** Not cached, no referrer, not indexed: the address may contain a secret. */
export const headers: Route.HeadersFunction = () => ({
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
})

const dones = ['asked', 'sent', 'vote', 'unvote'] as const

export async function loader({ params: { slug }, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { visitor } = context.get(servicesContext).databases
  const event = await findEvent(visitor, slug, null)
  if (!event) throw data(null, { status: 404 })
  const token = url.searchParams.get('t')
  const { person } = context.get(sessionContext)
  const read = (db: Db) => findEventQuestions(db, event.id, { token, isKnown: token !== null || person !== null, language })
  const found = await attempt(() => (token === null ? context.get(readerContext)(read) : read(visitor)))
  const title = titleOf(event.title, language)
  const shared = {
    eventTitle: title,
    name: person?.name ?? '',
    title: textsIn(language)('events:questions.page', { title }),
    done: knownValue(dones, url.searchParams.get('done')),
  }
  if (found.ok) return data({ ...shared, error: null, found: found.value })
  return data({ ...shared, error: found.error, found: null }, { status: refusalStatus(found.error) })
}

export async function action({ request, params: { slug }, url, context }: Route.ActionArgs) {
  const language = context.get(languageContext)
  const { databases } = context.get(servicesContext)
  const sent = await receiveOpenForm(request, eventQuestionSchema, { typed: ['question', 'part', 'moment', 'name'] })
  if (!sent.ok) return sent.refused
  const event = await findEvent(databases.visitor, slug, null)
  if (!event) throw data(null, { status: 404 })
  const token = url.searchParams.get('t')
  const { claims } = context.get(sessionContext)
  const { input } = sent
  if (token === null && !claims) return sent.refuse({ error: 'registration_needed' })
  const run = <Result,>(work: (db: Db) => Promise<Result>) =>
    attempt(() => (token === null && claims ? databases.asUser(claims, work) : work(databases.visitor)))
  const back = (done: (typeof dones)[number]) =>
    redirect(`${pathTo('eventQuestions', language, { slug })}?${new URLSearchParams({ ...(token && { t: token }), done })}`)
  if (input.intent !== 'ask') {
    const voted = await run((db) => voteForQuestion(db, event.id, token, input.post, input.intent === 'vote'))
    if (!voted.ok) return sent.refuse({ error: voted.error })
    throw back(input.intent)
  }
  const { subject: id, anchor } = splitPart(input.part)
  const subject = await findSubject(databases.visitor, id)
  if (!subject) return sent.refuse({ error: 'resource_withdrawn' })
  const part = partOf(subject.content, { part: anchor, moment: input.moment })
  if (!part.ok) return sent.refuse({ errors: part.errors })
  const { name, question: body } = input
  const asked = await run((db) => askSpeakers(db, event.id, token, { subject: id, anchor: part.anchor, name, body, language }))
  if (!asked.ok) return sent.refuse({ error: asked.error })
  throw back(asked.value ? 'asked' : 'sent')
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]
export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · Caja` },
  { name: 'robots', content: 'noindex' },
]

const fields = ['question', 'part', 'moment', 'name'] as const

export default function EventQuestions({ loaderData, actionData, params: { slug = '' } }: Route.ComponentProps) {
  const { t } = useTranslation('events')
  const language = useLanguage()
  const { eventTitle, name, done, error, found } = loaderData
  const typed = Object.fromEntries(actionData?.sent ?? [])
  const values = { question: '', part: found?.subjects[0]?.id ?? '', moment: '', name, ...typed }
  const mayAct = Boolean(found?.mayAsk && !found.isClosed && !found.isCancelled)
  return (
    <div className="wrap page narrow discussion-page">
      <p className="eyebrow">
        <a href={pathTo('event', language, { slug })}>{eventTitle}</a>
      </p>
      <h1>{t('questions.title')}</h1>
      <p className="lead">{t('questions.lead')}</p>
      <p className="small muted">{t('questions.speakers')}</p>
      {done && !actionData && (
        <Notice tone="success">
          <p>{t(`questions.done.${done}`)}</p>
        </Notice>
      )}
      <ErrorSummary
        errors={actionData?.errors ?? {}}
        labelOf={(field) => {
          const known = knownValue(fields, field)
          return known && t(`questions.${known}`)
        }}
      />
      <Refusal error={actionData?.error ?? error} />
      {found && (
        <>
          {found.isClosed && <p>{t('questions.closed')}</p>}
          <section aria-labelledby="list">
            <h2 id="list">{t('questions.list')}</h2>
            {found.questions.length > 0 ? (
              <EventQuestionList questions={found.questions} mayVote={mayAct} />
            ) : (
              <p className="muted">{t('questions.none')}</p>
            )}
          </section>
          {mayAct || (actionData && typed.intent === 'ask') ? (
            <section aria-labelledby="ask">
              <h2 id="ask">{t('questions.ask')}</h2>
              <AskSpeakersForm subjects={found.subjects} values={values} errors={actionData?.errors ?? {}} />
            </section>
          ) : (
            !found.isClosed &&
            !found.isCancelled && (
              <>
                <p>{t('questions.needed')}</p>
                <p className="button-row">
                  <LinkButton href={`${pathTo('event', language, { slug })}#registration`}>{t('questions.register')}</LinkButton>
                </p>
              </>
            )
          )}
        </>
      )}
    </div>
  )
}
