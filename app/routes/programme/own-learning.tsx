/** The learning routes of a signed-in person. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { canShare } from '#app/features/core/person/person.ts'
import { shareSchema } from '#app/features/programme/learning/follow-up/schema.ts'
import { startShare } from '#app/features/programme/learning/follow-up/share.server.ts'
import { saveOwn } from '#app/features/programme/learning/plan/own-action.server.ts'
import { findOwnPage } from '#app/features/programme/learning/plan/own-learning.server.ts'
import { OwnLearningRoutes } from '#app/features/programme/learning/plan/own-learning.tsx'
import { ownDones, ownFields, ownSchema } from '#app/features/programme/learning/plan/own-schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/own-learning'

const intents = z.discriminatedUnion('intent', [...ownSchema.options, shareSchema])

export async function loader({ url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  return {
    page: await context.get(readerContext)((db) => findOwnPage(db)),
    mayShare: canShare(me.person) || null,
    done: knownValue(ownDones, url.searchParams.get('done')),
    title: textsIn(context.get(languageContext))('learning:own.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, intents, ownFields)
  if (!sent.ok) return sent.refused
  const { input, form, me } = sent
  const language = context.get(languageContext)
  if (input.intent === 'share') {
    const draft = await sent.save((db) => startShare(db, me.person, input.form, language))
    if (!draft.ok) return draft.refused
    throw redirect(pathTo('draft', language, { id: draft.value }))
  }
  const saved = await sent.save((db) => saveOwn(db, input, form))
  if (!saved.ok) return saved.refused
  if (Object.keys(saved.value).length > 0) return sent.refuse({ errors: saved.value })
  throw redirect(`${pathTo('ownLearning', language)}?done=${input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'ownLearning', origin: loaderData.origin }) : []

export default function OwnLearning({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { page, mayShare, done } = loaderData
  const { routes } = page
  return (
    <>
      <h1>{t('own.title')}</h1>
      <p className="lead">{t(routes.length > 0 ? 'own.lead' : 'own.none')}</p>
      <DoneNotice text={done && !answer ? t(`own.done.${done}`) : null} />
      <Refusal error={answer?.error} />
      <OwnLearningRoutes page={page} answer={answer ?? null} mayShare={mayShare} />
      {routes.length > 0 && (
        <p>
          <a href={pathTo('ownLearningJson', language)} download>
            {t('own.download')}
          </a>
        </p>
      )}
    </>
  )
}
