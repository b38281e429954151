/** The registrations of one address, opened by a mail's signed link. The link does not sign in; opening it changes nothing. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { formatCertificateCode } from '#app/features/programme/events/certificates/certificate-code.ts'
import { issueCertificate } from '#app/features/programme/events/certificates/certificates.server.ts'
import { findRegistrationsByLink } from '#app/features/programme/events/registration/find-own.server.ts'
import { RegistrationList } from '#app/features/programme/events/registration/registration-list.tsx'
import { changeRegistration, confirmRegistration } from '#app/features/programme/events/registration/registrations.server.ts'
import { linkSchema } from '#app/features/programme/events/registration/schema.ts'
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

const dones = ['registered', 'waiting', 'leave', 'accept', 'erase'] as const

/** Reads as the visitor role, also for signed-in people: the link has the rights of its address only. */
export async function loader({ params, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { visitor } = context.get(servicesContext).databases
  const read = await attempt(() => findRegistrationsByLink(visitor, params.token, language))
  const shared = { title: textsIn(language)('registration:link.title'), done: knownValue(dones, url.searchParams.get('done')) }
  if (read.ok) return data({ ...shared, error: null, registrations: read.value })
  return data({ ...shared, error: read.error, registrations: [] }, { status: refusalStatus(read.error) })
}

export async function action({ request, params: { token }, context }: Route.ActionArgs) {
  const sent = await receiveOpenForm(request, linkSchema, { typed: [] })
  if (!sent.ok) return sent.refused
  const { input } = sent
  const { visitor } = context.get(servicesContext).databases
  const changed = await attempt(async () => {
    if (input.intent === 'certify') {
      const code = formatCertificateCode(await issueCertificate(visitor, input.registration, token))
      return { code }
    }
    if (input.intent === 'confirm') return confirmRegistration(visitor, token, input.request)
    await changeRegistration(visitor, input, token)
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
  loaderData: { title, error, done, registrations },
  actionData,
  params: { token },
}: Route.ComponentProps) {
  const { t } = useTranslation('registration')
  const language = useLanguage()
  return (
    <div className="wrap page narrow registration-page">
      <h1>{title}</h1>
      {done && !actionData && (
        <Notice tone="success">
          <p>{t(`link.done.${done}`)}</p>
        </Notice>
      )}
      <Refusal error={actionData?.error ?? error} />
      {!error && <p className="lead">{registrations.length > 0 ? t('link.lead') : t('link.none')}</p>}
      <RegistrationList registrations={registrations} level={2} token={token} />
      <p>
        <a href={pathTo('events', language)}>{t('link.events')}</a>
      </p>
    </div>
  )
}
