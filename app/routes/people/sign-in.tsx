/** First step of sign-in: an e-mail address. The answer does not reveal whether it has an account. */
import { useTranslation } from 'react-i18next'
import { Form, redirect } from 'react-router'
import { z } from 'zod'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/form-field.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { countTowards, refusalOfWait, resetCount, uncount } from '#app/features/people/accounts/rate-limit.server.ts'
import { sendCode } from '#app/features/people/accounts/session.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { emailField } from '#app/lib/email-address.ts'
import { safeRedirect } from '#app/lib/safe-redirect.ts'
import { isUnavailable } from '#app/lib/unavailable.ts'
import { clientAddressContext, languageContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { receiveOpenForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/sign-in'

const schema = z.object({ email: emailField, to: z.string().optional() })

export function loader({ context, url }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const to = safeRedirect(url.searchParams.get('to'), pathTo('start', language))
  if (context.get(sessionContext).person) throw redirect(to)
  const hasEnded = url.searchParams.get('reason') === 'session_ended'
  return { to, hasEnded, title: textsIn(language)('accounts:signIn.title'), origin: context.get(servicesContext).publicUrl }
}

export async function action({ request, context }: Route.ActionArgs) {
  const language = context.get(languageContext)
  const services = context.get(servicesContext)
  const sent = await receiveOpenForm(request, schema)
  if (!sent.ok) return sent.refused
  const { email, to } = sent.input
  const { databases } = services
  const place = context.get(clientAddressContext)
  const wait = (await countTowards(databases, 'sendCodeFrom', place)) || (await countTowards(databases, 'sendCode', email))
  if (wait) return sent.refuse({ error: refusalOfWait(wait).error }, refusalOfWait(wait).init)
  try {
    const isSent = await sendCode(services, email, language, services.publicUrl + pathTo('signInLink', language))
    if (isSent) await resetCount(databases, 'wrongCode', email)
  } catch (error) {
    if (!isUnavailable(error)) throw error
    await uncount(databases, 'sendCodeFrom', place)
    await uncount(databases, 'sendCode', email)
    return sent.refuse({ error: 'mail_unavailable' })
  }
  throw redirect(`${pathTo('signInCode', language)}?${new URLSearchParams({ email, to: safeRedirect(to, pathTo('start', language)) })}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'signIn', origin: loaderData.origin }) : []

export default function SignIn({ loaderData: { to, hasEnded }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('accounts')
  const errors = actionData?.errors ?? {}
  return (
    <>
      <h1>{t('signIn.title')}</h1>
      {hasEnded && (
        <div className="notice notice-info" role="status">
          <p>{t('signIn.ended')}</p>
        </div>
      )}
      <p className="lead">{t('signIn.lead')}</p>
      <ErrorSummary errors={errors} labelOf={() => t('signIn.email')} />
      <Refusal error={actionData?.error} />
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="to" value={to} />
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          inputMode="email"
          label={t('signIn.email')}
          hint={t('signIn.emailHint')}
          errors={errors}
          defaultValue={Object.fromEntries(actionData?.sent ?? []).email}
        />
        <button type="submit" className="button">
          {t('signIn.submit')}
        </button>
      </Form>
      <p className="small">{t('signIn.privacy')}</p>
    </>
  )
}
