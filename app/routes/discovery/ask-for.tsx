/** The form for a search request. Also shown on the search page if there are no results. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { shorten } from '#app/features/core/search-url/schema.ts'
import { createRequest } from '#app/features/discovery/search/requests/create-request.server.ts'
import { RequestForm } from '#app/features/discovery/search/requests/request-form.tsx'
import { requestSchema } from '#app/features/discovery/search/requests/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import { languageContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { receiveVisitorForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/ask-for'

export function loader({ url, context }: Route.LoaderArgs) {
  const { person } = context.get(sessionContext)
  const t = textsIn(context.get(languageContext))
  return {
    q: shorten(cleanText(url.searchParams.get('q') ?? ''), 300),
    ownEmail: person ? showEmail(person.email) : null,
    isSent: url.searchParams.has('sent'),
    page: {
      title: t('search-requests:ask.title'),
      description: t('search-requests:ask.lead'),
      origin: context.get(servicesContext).publicUrl,
    },
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const language = context.get(languageContext)
  const asked = await receiveVisitorForm({ request, context }, requestSchema, 'askFor', (db, input) => createRequest(db, language, input))
  if (!asked.ok) return asked.refused
  throw redirect(`${pathTo('askFor', language)}?sent`)
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.page, address: 'askFor' }) : [])

export default function AskForPage({ loaderData: { q, ownEmail, isSent }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['search-requests', 'common'])
  const language = useLanguage()
  const errors = actionData?.errors ?? {}
  const values: Record<string, unknown> = Object.fromEntries(actionData?.sent ?? [])
  const kept = (name: string) => (typeof values[name] === 'string' && values[name] !== '' ? values[name] : null)
  if (isSent && !actionData)
    return (
      <div className="wrap page ask-page">
        <header className="page-header">
          <h1>{t('ask.sentTitle')}</h1>
          <p className="lead">{t('ask.sent')}</p>
        </header>
        <p>
          <a href={pathTo('search', language)}>{t('ask.back')}</a>
        </p>
      </div>
    )
  return (
    <div className="wrap page ask-page">
      <header className="page-header">
        <h1>{t('ask.title')}</h1>
        <p className="lead">{t('ask.lead')}</p>
      </header>
      <ErrorSummary errors={errors} labelOf={(name) => t(name === 'email' ? 'common:answerAddress.email' : 'ask.wishName')} />
      <Refusal error={actionData?.error} />
      <RequestForm
        from={{ q: kept('q') ?? q, country: kept('country'), topic: kept('topic') }}
        ownEmail={ownEmail}
        errors={errors}
        values={values}
      />
    </div>
  )
}
