/** What happened to the recommendations of an evaluation as a feed. */
import { data } from 'react-router'
import { writeEvaluationFeed } from '#app/features/programme/follow-up/evaluation-feed.server.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { sendWithEtag } from '#app/routes/site/send-with-etag.ts'
import type { Route } from './+types/evaluation-feed'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { databases, publicUrl: origin } = context.get(servicesContext)
  // Reads as the visitor role: feed readers have no session.
  const feed = await writeEvaluationFeed(databases.visitor, { slug: params.evaluation.toLowerCase(), language, origin })
  if (!feed) throw data(null, { status: 404 })
  return sendWithEtag(request, feed.body, {
    'content-type': 'application/atom+xml; charset=utf-8',
    'content-language': language,
    'cache-control': 'public, max-age=300, must-revalidate',
  })
}
