/** The JSON interface below `/api`. Its limits are in server/http/api-limits.ts. */
import { answerApi, apiRoot } from '#app/features/outreach/api/answer-api.server.ts'
import { firstAccepted } from '#app/i18n/first-accepted.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import { sendWithEtag } from '#app/routes/site/send-with-etag.ts'
import type { Route } from './+types/api'

export async function loader({ url, request, context }: Route.LoaderArgs) {
  const { databases, publicUrl: origin } = context.get(servicesContext)
  const language = firstAccepted(request.headers.get('accept-language') ?? '')
  const path = url.pathname.startsWith(apiRoot) ? url.pathname.slice(apiRoot.length).replace(/\/$/, '') : 'unknown'
  const { status, body } = await answerApi(databases.visitor, { path, params: url.searchParams, origin, language })
  const text = `${JSON.stringify(body)}\n`
  const headers = { 'cross-origin-resource-policy': 'cross-origin' }
  if (status === 200)
    return sendWithEtag(request, text, {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=60, must-revalidate',
    })
  return new Response(text, {
    status,
    headers: {
      ...headers,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      vary: 'Accept-Language',
    },
  })
}
