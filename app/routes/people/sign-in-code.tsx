/** Second step of sign-in: the six digits from the mail. */
import { useTranslation } from 'react-i18next'
import { Form, redirect } from 'react-router'
import { z } from 'zod'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/form-field.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { tryCode } from '#app/features/people/accounts/try-code.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { codeField, codeInputLength } from '#app/lib/code-field.ts'
import { emailField, parseEmail } from '#app/lib/email-address.ts'
import { safeRedirect } from '#app/lib/safe-redirect.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import { clientAddressContext, languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { receiveOpenForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/sign-in-code'

const schema = z.object({
  email: emailField,
  code: codeField,
  to: z.string().optional(),
})

export function loader({ context, url }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const email = parseEmail(url.searchParams.get('email') ?? '')
  if (!email) throw redirect(pathTo('signIn', language))
  const services = context.get(servicesContext)
  const mailbox =
    services.mode === 'embedded' && URL.parse(services.publicUrl)?.hostname === '127.0.0.1'
      ? `/dev/mailbox?to=${encodeURIComponent(email)}`
      : null
  return {
    email,
    shownEmail: showEmail(email),
    to: safeRedirect(url.searchParams.get('to'), pathTo('start', language)),
    mailbox,
    title: textsIn(language)('accounts:code.title'),
    origin: services.publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const services = context.get(servicesContext)
  const sent = await receiveOpenForm(request, schema)
  if (!sent.ok) return sent.refused
  const { email, code, to } = sent.input
  const headers = new Headers()
  const tried = await tryCode(services, { email, code }, context.get(clientAddressContext), request, headers)
  if (tried.outcome === 'refused') return sent.refuse({ error: tried.error }, tried.init)
  if (tried.outcome === 'wrong') return sent.refuse({ errors: { code: 'validation.wrongCode' } })
  throw redirect(safeRedirect(to, pathTo('start', context.get(languageContext))), { headers })
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'signInCode', origin: loaderData.origin }) : []

export default function SignInCode({ loaderData: { email, shownEmail, to, mailbox }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('accounts')
  const errors = actionData?.errors ?? {}
  return (
    <>
      <h1>{t('code.title')}</h1>
      <p className="lead">{t('code.lead', { email: shownEmail })}</p>
      <ErrorSummary errors={errors} labelOf={() => t('code.label')} />
      <Refusal error={actionData?.error} />
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="to" value={to} />
        <TextField
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={codeInputLength}
          label={t('code.label')}
          hint={t('code.hint')}
          errors={errors}
          className="input-code"
        />
        <button type="submit" className="button">
          {t('code.submit')}
        </button>
      </Form>
      <p className="small">{t('code.notArrived')}</p>
      <p className="small">
        <a href={`${pathTo('signIn', useLanguage())}?${new URLSearchParams({ to })}`}>{t('code.again')}</a>
      </p>
      {mailbox && (
        <div className="notice notice-info">
          <p>
            {t('code.demo')} <a href={mailbox}>{t('code.mailbox')}</a>
          </p>
        </div>
      )}
    </>
  )
}
