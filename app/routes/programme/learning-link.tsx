/** The learning routes of one address, opened by a mail's signed link. The link does not sign in; opening it changes nothing. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { eraseLearning, findOwnLearning } from '#app/features/programme/learning/plan/own-learning.server.ts'
import { OwnLearningRoutes } from '#app/features/programme/learning/plan/own-learning.tsx'
import { eraseLearningSchema } from '#app/features/programme/learning/plan/own-schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { receiveOpenForm } from '#app/middleware/receive-form.server.ts'
import resourceCss from '#app/styles/bundles/resource.css?url'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/learning-link'

/** Not cached, no referrer, not indexed: the address is a secret. */
export const headers: Route.HeadersFunction = () => ({
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
})

const dones = ['erase-learning'] as const

/** Reads as the visitor role, also for signed-in people: the link has the rights of its address only. */
export async function loader({ params: { token }, url, context }: Route.LoaderArgs) {
  const { visitor } = context.get(servicesContext).databases
  const read = await attempt(() => findOwnLearning(visitor, token))
  const shared = {
    title: textsIn(context.get(languageContext))('learning:own.title'),
    done: knownValue(dones, url.searchParams.get('done')),
  }
  if (read.ok) return data({ ...shared, error: null, routes: read.value })
  return data({ ...shared, error: read.error, routes: [] }, { status: refusalStatus(read.error) })
}

export async function action({ request, params: { token }, context }: Route.ActionArgs) {
  const sent = await receiveOpenForm(request, eraseLearningSchema, { typed: [] })
  if (!sent.ok) return sent.refused
  const { visitor } = context.get(servicesContext).databases
  const changed = await attempt(() => eraseLearning(visitor, sent.input.member, token))
  if (!changed.ok) return sent.refuse({ error: changed.error })
  throw redirect(`${pathTo('learningLink', context.get(languageContext), { token })}?done=${sent.input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · Caja` },
  { name: 'robots', content: 'noindex' },
]
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]

export default function LearningLink({ loaderData: { title, error, done, routes }, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  return (
    <div className="wrap page narrow">
      <h1>{title}</h1>
      {done && !answer && (
        <Notice tone="success">
          <p>{t('own.erased')}</p>
        </Notice>
      )}
      <Refusal error={answer?.error ?? error} />
      {!error && <p className="lead">{t(routes.length > 0 ? 'own.lead' : 'own.none')}</p>}
      <OwnLearningRoutes routes={routes} />
      <p>
        <a href={pathTo('learningRoutes', language)}>{t('own.all')}</a>
      </p>
    </div>
  )
}
