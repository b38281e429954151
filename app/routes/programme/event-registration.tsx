/** Registers for one event: a signed-in person with one click, a visitor with an address that a mail confirms. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { findEvent } from '#app/features/programme/events/registration/find-event.server.ts'
import { getPanel, titleOf } from '#app/features/programme/events/registration/get-panel.server.ts'
import { RegistrationPanel } from '#app/features/programme/events/registration/registration-panel.tsx'
import {
  changeRegistration,
  registerForEvent,
  requestRegistration,
} from '#app/features/programme/events/registration/registrations.server.ts'
import { RequestForm } from '#app/features/programme/events/registration/request-form.tsx'
import { changeSchema, registerSchema, requestSchema } from '#app/features/programme/events/registration/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, pageExpiryContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { receiveForm, receiveVisitorForm } from '#app/middleware/receive-form.server.ts'
import resourceCss from '#app/styles/bundles/resource.css?url'
import type { Route } from './+types/event-registration'

export async function loader({ params: { slug }, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const personId = context.get(sessionContext).person?.id ?? null
  const found = await context.get(readerContext)((db) => getPanel(db, slug, { personId, language }))
  if (!found) throw data(null, { status: 404 })
  if (found.expiresAt) context.set(pageExpiryContext, found.expiresAt)
  const title = titleOf(found.title, language)
  return {
    title,
    when: found.when,
    panel: found.panel,
    isSent: url.searchParams.has('sent'),
    // Only the form of a visitor asks.
    countries: personId ? [] : await context.get(readerContext)((db) => findCountryOptions(db, language)),
    page: {
      title: textsIn(language)('registration:form.page', { title }),
      params: { slug },
      origin: context.get(servicesContext).publicUrl,
    },
  }
}

const memberSchema = z.discriminatedUnion('intent', [registerSchema, changeSchema])

export async function action({ request, params: { slug }, context }: Route.ActionArgs) {
  const language = context.get(languageContext)
  const { databases } = context.get(servicesContext)
  const event = await findEvent(databases.visitor, slug, null)
  if (!event) throw data(null, { status: 404 })
  if (!context.get(sessionContext).person) {
    const asked = await receiveVisitorForm({ request, context }, requestSchema, 'register', (db, input) =>
      requestRegistration(db, event.id, language, input),
    )
    if (!asked.ok) return asked.refused
    throw redirect(`${pathTo('eventRegistration', language, { slug })}?sent`)
  }
  const sent = await receiveForm({ request, context }, memberSchema, { typed: [] })
  if (!sent.ok) return sent.refused
  const { input } = sent
  const saved = await sent.save(async (db) => {
    if (input.intent === 'register') await registerForEvent(db, event.id, language)
    else await changeRegistration(db, input)
  })
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('event', language, { slug })}#registration`)
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]
export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [...pageMeta({ ...loaderData.page, address: 'eventRegistration' }), { name: 'robots', content: 'noindex' }] : []

export default function EventRegistration({ loaderData, actionData, params: { slug } }: Route.ComponentProps) {
  const { t } = useTranslation('registration')
  const language = useLanguage()
  const { title, when, panel, isSent, countries } = loaderData
  const errors = actionData?.errors ?? {}
  // A visitor who sent a member's button was signed in when the page was made.
  const { intent: _, ...fieldErrors } = errors
  const values = Object.fromEntries(actionData?.sent ?? [])
  const isOpen = panel.phase === 'open' || panel.phase === 'full'
  const isVisitorsForm = !panel.isSignedIn && panel.places.audience === 'anyone' && isOpen
  const back = (
    <p>
      <a href={pathTo('event', language, { slug: slug ?? '' })}>{t('form.back')}</a>
    </p>
  )
  if (isSent && !actionData)
    return (
      <div className="wrap page narrow registration-page">
        <h1>{t('form.sentTitle')}</h1>
        <p className="lead">{t('form.sent')}</p>
        {back}
      </div>
    )
  return (
    <div className="wrap page narrow registration-page">
      <p className="eyebrow">{t('panel.title')}</p>
      <h1>{title}</h1>
      <p className="lead">{when}</p>
      <ErrorSummary errors={fieldErrors} labelOf={(name) => t(name === 'email' || name === 'country' ? `form.${name}` : 'form.name')} />
      <Refusal error={actionData?.error ?? (errors.intent ? 'session_ended' : null)} />
      {isVisitorsForm ? (
        <RequestForm
          errors={fieldErrors}
          values={values}
          countries={countries}
          submit={t(panel.phase === 'full' ? 'panel.wait' : 'panel.register')}
        />
      ) : (
        <RegistrationPanel {...panel} />
      )}
      {back}
    </div>
  )
}
