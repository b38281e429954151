/** The learning routes of a signed-in person. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { eraseLearning, findOwnLearning } from '#app/features/programme/learning/plan/own-learning.server.ts'
import { OwnLearningRoutes } from '#app/features/programme/learning/plan/own-learning.tsx'
import { eraseLearningSchema } from '#app/features/programme/learning/plan/own-schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/own-learning'

const dones = ['erase-learning'] as const

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  return {
    routes: await context.get(readerContext)((db) => findOwnLearning(db)),
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(context.get(languageContext))('learning:own.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, eraseLearningSchema, { typed: [] })
  if (!sent.ok) return sent.refused
  const saved = await sent.save((db) => eraseLearning(db, sent.input.member))
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('ownLearning', context.get(languageContext))}?done=${sent.input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'ownLearning', origin: loaderData.origin }) : []

export default function OwnLearning({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { routes, done } = loaderData
  return (
    <>
      <h1>{t('own.title')}</h1>
      <p className="lead">{t(routes.length > 0 ? 'own.lead' : 'own.none')}</p>
      <DoneNotice text={done && !answer ? t('own.erased') : null} />
      <Refusal error={answer?.error} />
      <OwnLearningRoutes routes={routes} />
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
