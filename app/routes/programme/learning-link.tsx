/** The learning routes of one address, opened by a mail's signed link. The link does not sign in; opening it changes nothing. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { saveOwn } from '#app/features/programme/learning/plan/own-action.server.ts'
import { findOwnPage, type OwnPage } from '#app/features/programme/learning/plan/own-learning.server.ts'
import { OwnLearningRoutes } from '#app/features/programme/learning/plan/own-learning.tsx'
import { ownDones, ownFields, ownSchema } from '#app/features/programme/learning/plan/own-schema.ts'
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

const nothing: OwnPage = { routes: [], surveys: [], followUps: [] }

/** Reads as the visitor role, also for signed-in people: the link has the rights of its address only. */
export async function loader({ params: { token }, url, context }: Route.LoaderArgs) {
  const { visitor } = context.get(servicesContext).databases
  const read = await attempt(() => findOwnPage(visitor, token))
  const shared = {
    title: textsIn(context.get(languageContext))('learning:own.title'),
    done: knownValue(ownDones, url.searchParams.get('done')),
  }
  if (read.ok) return data({ ...shared, error: null, page: read.value })
  return data({ ...shared, error: read.error, page: nothing }, { status: refusalStatus(read.error) })
}

export async function action({ request, params: { token }, context }: Route.ActionArgs) {
  const sent = await receiveOpenForm(request, ownSchema, ownFields)
  if (!sent.ok) return sent.refused
  const { input, form } = sent
  const { visitor } = context.get(servicesContext).databases
  const saved = await attempt(() => saveOwn(visitor, input, form, token))
  if (!saved.ok) return sent.refuse({ error: saved.error })
  if (Object.keys(saved.value).length > 0) return sent.refuse({ errors: saved.value })
  throw redirect(`${pathTo('learningLink', context.get(languageContext), { token })}?done=${input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · Caja` },
  { name: 'robots', content: 'noindex' },
]
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]

export default function LearningLink({ loaderData: { title, error, done, page }, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  return (
    <div className="wrap page narrow">
      <h1>{title}</h1>
      {done && !answer && (
        <Notice tone="success">
          <p>{t(`own.done.${done}`)}</p>
        </Notice>
      )}
      <Refusal error={answer?.error ?? error} />
      {!error && <p className="lead">{t(page.routes.length > 0 ? 'own.lead' : 'own.none')}</p>}
      <OwnLearningRoutes page={page} answer={answer ?? null} mayShare={false} />
      <p>
        <a href={pathTo('learningRoutes', language)}>{t('own.all')}</a>
      </p>
    </div>
  )
}
