/** The registrations of one address, opened by a mail's signed link. The link does not sign in; opening it changes nothing. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { formatCertificateCode } from '#app/features/programme/events/certificates/certificate-code.ts'
import { issueCertificate } from '#app/features/programme/events/certificates/certificates.server.ts'
import { findRegistrationsByLink } from '#app/features/programme/events/registration/find-own.server.ts'
import { RegistrationList } from '#app/features/programme/events/registration/registration-list.tsx'
import { changeRegistration, confirmRegistration } from '#app/features/programme/events/registration/registrations.server.ts'
import { linkSchemas } from '#app/features/programme/events/registration/schema.ts'
import { ParticipationList } from '#app/features/programme/exchanges/plan/participation-list.tsx'
import { eraseParticipation, findParticipations } from '#app/features/programme/exchanges/plan/plan.server.ts'
import { participationSchema } from '#app/features/programme/exchanges/plan/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { receiveOpenForm } from '#app/middleware/receive-form.server.ts'
import resourceCss from '#app/styles/bundles/resource.css?url'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/registrations'

/** Not cached, no referrer, not indexed: the address is a secret. */
export const headers: Route.HeadersFunction = () => ({
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
})

const dones = ['registered', 'waiting', 'leave', 'accept', 'erase', 'erase-participation'] as const
const intents = z.discriminatedUnion('intent', [...linkSchemas, participationSchema])

/** Reads as the visitor role, also for signed-in people: the link has the rights of its address only. */
export async function loader({ params, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { visitor } = context.get(servicesContext).databases
  const read = await attempt(async () => ({
    registrations: await findRegistrationsByLink(visitor, params.token, language),
    participations: await findParticipations(visitor, params.token),
  }))
  const shared = { title: textsIn(language)('registration:link.title'), done: knownValue(dones, url.searchParams.get('done')) }
  if (read.ok) return data({ ...shared, error: null, ...read.value })
  return data({ ...shared, error: read.error, registrations: [], participations: [] }, { status: refusalStatus(read.error) })
}

export async function action({ request, params: { token }, context }: Route.ActionArgs) {
  const sent = await receiveOpenForm(request, intents, { typed: [] })
  if (!sent.ok) return sent.refused
  const { input } = sent
  const { visitor } = context.get(servicesContext).databases
  const changed = await attempt(async () => {
    if (input.intent === 'certify') {
      const code = formatCertificateCode(await issueCertificate(visitor, input.registration, token))
      return { code }
    }
    if (input.intent === 'confirm') return confirmRegistration(visitor, token, input.request)
    if (input.intent === 'erase-participation') await eraseParticipation(visitor, input.participation, token)
    else await changeRegistration(visitor, input, token)
    return input.intent
  })
  if (!changed.ok) return sent.refuse({ error: changed.error })
  if (typeof changed.value === 'object') throw redirect(pathTo('certificate', context.get(languageContext), changed.value))
  throw redirect(`${pathTo('registrations', context.get(languageContext), { token })}?done=${changed.value}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · Caja` },
  { name: 'robots', content: 'noindex' },
]
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]

export default function Registrations({
  loaderData: { title, error, done, registrations, participations },
  actionData,
  params: { token },
}: Route.ComponentProps) {
  const { t } = useTranslation(['registration', 'exchanges'])
  const language = useLanguage()
  return (
    <div className="wrap page narrow registration-page">
      <h1>{title}</h1>
      {done && !actionData && (
        <Notice tone="success">
          <p>{done === 'erase-participation' ? t('exchanges:participation.erased') : t(`link.done.${done}`)}</p>
        </Notice>
      )}
      <Refusal error={actionData?.error ?? error} />
      {!error && (registrations.length > 0 || participations.length === 0) && (
        <p className="lead">{registrations.length > 0 ? t('link.lead') : t('link.none')}</p>
      )}
      <RegistrationList registrations={registrations} level={2} token={token} />
      {participations.length > 0 && (
        <section aria-labelledby="participations">
          <h2 id="participations">{t('exchanges:participation.title')}</h2>
          <p>{t('exchanges:participation.lead')}</p>
          <ParticipationList participations={participations} />
        </section>
      )}
      <p>
        <a href={pathTo('events', language)}>{t('link.events')}</a>
      </p>
    </div>
  )
}
