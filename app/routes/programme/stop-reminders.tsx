/**
 * Removes an address from the reminders of follow-up plans, by a mail's link. Mail programs send the form without cookies (RFC 8058). People
 * see a button; opening the page changes nothing, because mail scanners open links.
 */
import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { findRemindedUnits, stopReminders } from '#app/features/programme/reminders/units.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { oneClickForm } from '#app/lib/one-click-form.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { receiveOpenForm } from '#app/middleware/receive-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/stop-reminders'

/** Not cached, no referrer, not indexed: the address is a secret. */
export const headers: Route.HeadersFunction = () => ({
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
})

export async function loader({ params: { token }, context }: Route.LoaderArgs) {
  const read = await attempt(() => findRemindedUnits(context.get(servicesContext).databases.visitor, token))
  const title = textsIn(context.get(languageContext))('reminders:stop.title')
  return data(
    { title, units: read.ok ? read.value.map(({ unit }) => unit) : [], error: read.ok ? null : read.error },
    { status: read.ok ? 200 : refusalStatus(read.error) },
  )
}

export async function action({ request, params: { token }, context }: Route.ActionArgs) {
  const sent = await receiveOpenForm(request, oneClickForm, { typed: [] })
  if (!sent.ok) return sent.refused
  const stopped = await attempt(() => stopReminders(context.get(servicesContext).databases.visitor, token))
  return stopped.ok ? { ok: true as const, error: null } : sent.refuse({ error: stopped.error })
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · Caja` },
  { name: 'robots', content: 'noindex' },
]

export default function StopReminders({ loaderData: { title, units, error }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('reminders')
  return (
    <div className="wrap page narrow">
      <h1>{title}</h1>
      <Refusal error={actionData?.error ?? error} />
      {actionData?.ok ? (
        <Notice tone="success">
          <p>{t('stop.done')}</p>
        </Notice>
      ) : error ? null : units.length === 0 ? (
        <p className="lead">{t('stop.nothing')}</p>
      ) : (
        <>
          <p className="lead">{t('stop.lead')}</p>
          <ul>
            {units.map((unit) => (
              <li key={unit}>{unit}</li>
            ))}
          </ul>
          <form method="post">
            <Button type="submit" name="List-Unsubscribe" value="One-Click">
              {t('stop.button')}
            </Button>
          </form>
          <p className="small">{t('stop.privacy')}</p>
        </>
      )}
    </div>
  )
}
