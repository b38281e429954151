/** Opens one item of the yearly update by a mail's signed link. The link does not sign in, and is valid for one answer. */
import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { decideByLink } from '#app/features/editorial/yearly-update/decide.server.ts'
import { getFacts } from '#app/features/editorial/yearly-update/get-facts.server.ts'
import { ItemScreen } from '#app/features/editorial/yearly-update/item-screen.tsx'
import { readLink } from '#app/features/editorial/yearly-update/read-link.server.ts'
import { decisionSchema } from '#app/features/editorial/yearly-update/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { receiveOpenForm } from '#app/middleware/receive-form.server.ts'
import updateCss from '#app/styles/bundles/yearly-update.css?url'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/update-link'

/** Not cached, no referrer, not indexed: the address is a secret. */
export const headers: Route.HeadersFunction = () => ({
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
})

/** Reads as the visitor role, also for signed-in people: the link has the rights of its addressee only. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { visitor } = context.get(servicesContext).databases
  const read = await attempt(async () => {
    const link = await readLink(visitor, params.token)
    return { link, facts: await getFacts(visitor, { ...link, token: params.token }) }
  })
  const title = textsIn(context.get(languageContext))('yearly-update:link.title')
  if (read.ok) return data({ title, error: null, ...read.value })
  return data({ title, error: read.error, link: null, facts: null }, { status: refusalStatus(read.error) })
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = await receiveOpenForm(request, decisionSchema)
  if (!sent.ok) return sent.refused
  const { visitor } = context.get(servicesContext).databases
  const decided = await attempt(() => decideByLink(visitor, { ...sent.input, token: params.token }))
  return decided.ok ? { ok: true as const, done: sent.input.decision } : sent.refuse({ error: decided.error })
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · Caja` },
  { name: 'robots', content: 'noindex' },
]
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: updateCss }]

export default function UpdateLink({ loaderData: { link, facts, error }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('yearly-update')
  const language = useLanguage()
  const wayOn = (
    <p>
      <a href={`${pathTo('signIn', language)}?to=${encodeURIComponent(pathTo('updateItems', language))}`}>{t('link.signIn')}</a>
    </p>
  )
  const answer = actionData?.ok ? null : actionData
  if (actionData?.ok)
    return (
      <div className="wrap page narrow update-page">
        <h1>{t('link.thanks')}</h1>
        <Notice tone="success">
          <p>{t(`link.done.${actionData.done}`)}</p>
        </Notice>
        {wayOn}
      </div>
    )
  if (!link)
    return (
      <div className="wrap page narrow update-page">
        <h1>{t('link.title')}</h1>
        <Refusal error={answer?.error ?? error} />
        {wayOn}
      </div>
    )
  return (
    <div className="wrap page update-page">
      <p className="eyebrow">{t('cycle.title', { year: link.year })}</p>
      <h1>{facts ? pickText(facts.title, language)?.text : t('link.title')}</h1>
      <p className="lead">{t('link.lead', { name: link.name, when: formatDate(link.endsOn, language) })}</p>
      <Refusal error={answer?.error} />
      <ItemScreen
        facts={facts}
        year={link.year}
        answered={
          link.decision && (
            <Notice tone="info">
              <p>{t('link.alreadyDecided')}</p>
            </Notice>
          )
        }
        form={{ errors: answer?.errors ?? {}, values: Object.fromEntries(answer?.sent ?? []), isStaff: false }}
      />
      {wayOn}
    </div>
  )
}
