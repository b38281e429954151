/** Stops following a question by a mail's link. The link does not sign in; opening it changes nothing, because mail scanners open links. */
import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { z } from 'zod'
import { findFollowedQuestion, stopFollowing } from '#app/features/discovery/discussion/follow-link.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { receiveOpenForm } from '#app/middleware/receive-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/stop-following'

/** Not cached, no referrer, not indexed: the address is a secret. */
export const headers: Route.HeadersFunction = () => ({
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
})

export async function loader({ params: { token }, context }: Route.LoaderArgs) {
  const title = textsIn(context.get(languageContext))('discussion:stop.title')
  const { visitor } = context.get(servicesContext).databases
  const question = isUuid(token) ? await findFollowedQuestion(visitor, token) : null
  return data({ title, question }, { status: question ? 200 : 404 })
}

const leaveSchema = z.object({ intent: z.literal('leave') })

export async function action({ request, params: { token }, context }: Route.ActionArgs) {
  const sent = await receiveOpenForm(request, leaveSchema, { typed: [] })
  if (!sent.ok) return sent.refused
  const question = isUuid(token) ? await stopFollowing(context.get(servicesContext).databases.visitor, token) : null
  return question ? { ok: true as const } : sent.refuse({ error: 'link_altered' })
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · Caja` },
  { name: 'robots', content: 'noindex' },
]

export default function StopFollowing({ loaderData: { question }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('discussion')
  const language = useLanguage()
  return (
    <div className="wrap page narrow">
      <h1>{t('stop.title')}</h1>
      {actionData?.ok ? (
        <Notice tone="success">
          <p>{t('stop.done')}</p>
        </Notice>
      ) : question ? (
        <>
          <p className="lead">{t('stop.lead')}</p>
          <form method="post" className="button-row">
            <Button type="submit" name="intent" value="leave">
              {t('stop.button')}
            </Button>
            <a href={pathTo('question', language, { id: question })}>{t('question.page')}</a>
          </form>
        </>
      ) : (
        <Notice tone="error">
          <p>{t('stop.gone')}</p>
        </Notice>
      )}
    </div>
  )
}
