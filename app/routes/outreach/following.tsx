/** What one address follows, opened by a mail's signed link. The link does not sign in; opening it changes nothing. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { changeFollowing, confirmFollow, findFollowing } from '#app/features/outreach/following/following.server.ts'
import { FollowingPanel } from '#app/features/outreach/following/following-panel.tsx'
import { dones, linkSchema } from '#app/features/outreach/following/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { receiveOpenForm } from '#app/middleware/receive-form.server.ts'
import aboutCss from '#app/styles/bundles/about.css?url'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/following'

/** Not cached, no referrer, not indexed: the address is a secret. */
export const headers: Route.HeadersFunction = () => ({
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
})

/** Reads as the visitor role, also for signed-in people: the link has the rights of its address only. */
export async function loader({ params: { token }, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { visitor } = context.get(servicesContext).databases
  const read = await attempt(() => findFollowing(visitor, token, language))
  const shared = { title: textsIn(language)('following:panel.title'), done: knownValue(dones, url.searchParams.get('done')) }
  if (read.ok) return data({ ...shared, error: null, following: read.value })
  return data({ ...shared, error: read.error, following: null }, { status: refusalStatus(read.error) })
}

export async function action({ request, params: { token }, context }: Route.ActionArgs) {
  const language = context.get(languageContext)
  const sent = await receiveOpenForm(request, linkSchema, { typed: ['language', 'audience'] })
  if (!sent.ok) return sent.refused
  const { input } = sent
  const { visitor } = context.get(servicesContext).databases
  const changed = await attempt(async () => {
    if (input.intent === 'confirm') await confirmFollow(visitor, token, input.request)
    else await changeFollowing(visitor, input, token)
  })
  if (!changed.ok) return sent.refuse({ error: changed.error })
  throw redirect(
    input.intent === 'erase' ? `${pathTo('follow', language)}?erased` : `${pathTo('following', language, { token })}?done=${input.intent}`,
  )
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · Caja` },
  { name: 'robots', content: 'noindex' },
]
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: aboutCss }]

export default function FollowingByLink({ loaderData: { title, error, done, following }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('following')
  return (
    <div className="wrap page narrow follow-page">
      <h1>{title}</h1>
      {done && !actionData && (
        <Notice tone="success">
          <p>{t(`panel.done.${done}`)}</p>
        </Notice>
      )}
      <Refusal error={actionData?.error ?? error} />
      {following && (
        <>
          <p className="lead">{t('panel.lead')}</p>
          <FollowingPanel following={following} errors={actionData?.errors ?? {}} typed={Object.fromEntries(actionData?.sent ?? [])} />
        </>
      )}
    </div>
  )
}
