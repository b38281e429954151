/** The pack of an event: one file to read offline and to print. */
import { data } from 'react-router'
import { findPack } from '#app/features/programme/events/pack/find-pack.server.ts'
import { packPolicy, writePack } from '#app/features/programme/events/pack/write-pack.server.tsx'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { sendWithEtag } from '#app/routes/site/send-with-etag.ts'
import type { Route } from './+types/event-pack'

export async function loader({ params: { slug }, request, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { databases, publicUrl } = context.get(servicesContext)
  const pack = /^[a-z0-9-]{2,80}$/.test(slug) ? await findPack(databases.visitor, slug) : null
  if (!pack) throw data(null, { status: 404 })
  return sendWithEtag(request, writePack({ pack, slug, language, origin: publicUrl }), {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    'content-security-policy': packPolicy,
    'cache-control': 'public, max-age=300, must-revalidate',
    // The page of the event says the same.
    'x-robots-tag': 'noindex',
  })
}
