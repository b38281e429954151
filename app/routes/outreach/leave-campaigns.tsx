/**
 * Leaves campaigns, and nothing else, by the `List-Unsubscribe` header of a campaign: mail programs send the form without cookies (RFC 8058).
 * People see a button; opening the page changes nothing, because mail scanners open links.
 */
import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { changeFollowing, findFollowing } from '#app/features/outreach/following/following.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { oneClickForm } from '#app/lib/one-click-form.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { receiveOpenForm } from '#app/middleware/receive-form.server.ts'
import aboutCss from '#app/styles/bundles/about.css?url'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/leave-campaigns'

/** Not cached, no referrer, not indexed: the address is a secret. */
export const headers: Route.HeadersFunction = () => ({
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
})

export async function loader({ params: { token }, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const read = await attempt(() => findFollowing(context.get(servicesContext).databases.visitor, token, language))
  const title = textsIn(language)('following:campaigns.title')
  if (read.ok) return data({ title, error: null, streams: read.value.streams, isLeft: read.value.leftCampaignsAt !== null })
  return data({ title, error: read.error, streams: [], isLeft: false }, { status: refusalStatus(read.error) })
}

export async function action({ request, params: { token }, context }: Route.ActionArgs) {
  const sent = await receiveOpenForm(request, oneClickForm, { typed: [] })
  if (!sent.ok) return sent.refused
  const { visitor } = context.get(servicesContext).databases
  const left = await attempt(() => changeFollowing(visitor, { intent: 'leave-campaigns' }, token))
  return left.ok ? { ok: true as const, error: null } : sent.refuse({ error: left.error })
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · Caja` },
  { name: 'robots', content: 'noindex' },
]
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: aboutCss }]

export default function LeaveCampaigns({
  loaderData: { title, error, streams, isLeft },
  actionData,
  params: { token },
}: Route.ComponentProps) {
  const { t } = useTranslation('following')
  const language = useLanguage()
  const isDone = actionData?.ok || isLeft
  return (
    <div className="wrap page narrow follow-page">
      <h1>{title}</h1>
      <Refusal error={actionData?.error ?? error} />
      {isDone && (
        <Notice tone="success">
          <p>{t('panel.done.leave-campaigns')}</p>
        </Notice>
      )}
      {!isDone && !error && (
        <>
          <p className="lead">{t('campaigns.lead')}</p>
          <form method="post">
            <Button type="submit" name="List-Unsubscribe" value="One-Click">
              {t('campaigns.leave')}
            </Button>
          </form>
        </>
      )}
      {streams.length > 0 && (
        <section aria-labelledby="rest">
          <h2 id="rest">{t('campaigns.rest')}</h2>
          <ul>
            {streams.map(({ subject, kind, name, href }) => (
              <li key={subject}>
                <span className="small">{t(`kind.${kind}`)}</span>{' '}
                <span lang={name.language === language ? undefined : name.language}>
                  {href ? <a href={href}>{name.text}</a> : name.text}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!error && (
        <p>
          <a href={pathTo('following', language, { token })}>{t('leave.change')}</a>
        </p>
      )}
    </div>
  )
}
