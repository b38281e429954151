/** The mail's sign-in link. One click more, because mail scanners open links and would use it up. */
import { useTranslation } from 'react-i18next'
import { Form, redirect } from 'react-router'
import { z } from 'zod'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { countTowards, refusalOfWait, uncount } from '#app/features/people/accounts/rate-limit.server.ts'
import { verifyCode } from '#app/features/people/accounts/session.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { clientAddressContext, languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { receiveOpenForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/sign-in-link'

const schema = z.object({ token: z.string().default('') })

export function loader({ context, url }: Route.LoaderArgs) {
  const token = url.searchParams.get('token_hash')
  const language = context.get(languageContext)
  if (!token || !/^[\w-]{10,200}$/.test(token)) throw redirect(pathTo('signIn', language))
  return { token, title: textsIn(language)('accounts:link.title'), origin: context.get(servicesContext).publicUrl }
}

export async function action({ request, context }: Route.ActionArgs) {
  const services = context.get(servicesContext)
  const sent = await receiveOpenForm(request, schema)
  if (!sent.ok) return sent.refuse({ error: null, isUsed: true })
  const { token } = sent.input
  const from = context.get(clientAddressContext)
  const wait = await countTowards(services.databases, 'wrongCodeFrom', from)
  if (wait) return sent.refuse({ error: refusalOfWait(wait).error }, refusalOfWait(wait).init)
  const headers = new Headers()
  const isRight = await verifyCode(services, { token_hash: token }, request, headers, services.publicUrl.startsWith('https:'))
  if (!isRight) return sent.refuse({ error: null, isUsed: true })
  await uncount(services.databases, 'wrongCodeFrom', from)
  throw redirect(pathTo('start', context.get(languageContext)), { headers })
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'signInLink', origin: loaderData.origin }) : []

export default function SignInLink({ loaderData: { token }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('accounts')
  const language = useLanguage()
  return (
    <>
      <h1>{t('link.title')}</h1>
      {actionData && 'isUsed' in actionData ? (
        <div className="notice notice-error" role="alert">
          <p>
            {t('link.used')} <a href={pathTo('signIn', language)}>{t('code.again')}</a>
          </p>
        </div>
      ) : (
        <Form method="post" className="form">
          <Refusal error={actionData?.error} />
          <p className="lead">{t('link.lead')}</p>
          <input type="hidden" name="token" value={token} />
          <button type="submit" className="button">
            {t('link.submit')}
          </button>
        </Form>
      )}
    </>
  )
}
