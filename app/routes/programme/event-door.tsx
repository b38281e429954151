/**
 * The door of an event: sends who has a seat to the meeting, from 15 minutes before a session until its end, and notes that they attended.
 * Everybody else reads why not, and when it opens. The address of the meeting is in no page.
 */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { enterEvent, findNextOpening } from '#app/features/programme/events/registration/door.server.ts'
import { findEvent } from '#app/features/programme/events/registration/find-event.server.ts'
import { titleOf } from '#app/features/programme/events/registration/get-panel.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { isHeadContext, languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import resourceCss from '#app/styles/bundles/resource.css?url'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { Route } from './+types/event-door'

/** Not cached, no referrer, not indexed: the address may contain a secret. */
export const headers: Route.HeadersFunction = () => ({
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
})

/** A program that looks at the address, or a browser that loads it in advance, is no person who enters. */
const isOnlyLook = ({ headers }: Request) => /prefetch|prerender|preview/i.test(`${headers.get('sec-purpose')} ${headers.get('purpose')}`)

export async function loader({ request, params: { slug }, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { visitor } = context.get(servicesContext).databases
  const event = await findEvent(visitor, slug, null)
  if (!event) throw data(null, { status: 404 })
  if (context.get(isHeadContext) || isOnlyLook(request))
    throw new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } })
  const token = url.searchParams.get('t')
  const isKnown = token !== null || context.get(sessionContext).person !== null
  // The token of a mail has the rights of its address only, also for signed-in people.
  const enter = () =>
    token === null ? context.get(readerContext)((db) => enterEvent(db, event.id, null)) : enterEvent(visitor, event.id, token)
  const entered = isKnown ? await attempt(enter) : { ok: false as const, error: null }
  if (entered.ok)
    throw redirect(entered.value, { status: 303, headers: { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' } })
  const { error } = entered
  const isEarly = error === 'door_closed' || error === null
  return data(
    { title: titleOf(event.title, language), error, opens: isEarly ? await findNextOpening(visitor, event.id, language) : null },
    { status: error === null ? 403 : refusalStatus(error) },
  )
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · Caja` },
  { name: 'robots', content: 'noindex' },
]

export default function EventDoor({ loaderData: { title, error, opens }, params: { slug } }: Route.ComponentProps) {
  const { t } = useTranslation('registration')
  const language = useLanguage()
  const back = encodeURIComponent(pathTo('eventDoor', language, { slug }))
  return (
    <div className="wrap page narrow registration-page">
      <p className="eyebrow">{t('door.enter')}</p>
      <h1>{title}</h1>
      {opens && <p className="lead">{t('door.opensAt', { when: opens })}</p>}
      {error === null ? (
        <>
          <p>{t('door.who')}</p>
          <p>
            <LinkButton href={`${pathTo('signIn', language)}?to=${back}`}>{t('door.signIn')}</LinkButton>
          </p>
        </>
      ) : error === 'door_closed' ? (
        <p>{t('door.early')}</p>
      ) : (
        <Refusal error={error} />
      )}
      <p>
        <a href={pathTo('event', language, { slug })}>{t('form.back')}</a>
      </p>
    </div>
  )
}
