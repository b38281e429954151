/** Share cards: `/cards/{resource id}.{es|en}.png`, and `/cards/caja.{es|en}.png` for other pages. */
import { data } from 'react-router'
import { z } from 'zod'
import { siteCard } from '#app/features/outreach/share-card/card-path.ts'
import { getCard } from '#app/features/outreach/share-card/draw-cards.server.ts'
import { getCardTask, getSiteCardTask } from '#app/features/outreach/share-card/get-card-task.server.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import { hasCurrentVersion } from '#app/routes/site/send-with-etag.ts'
import type { Route } from './+types/share-card'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const [name = '', language, ending, ...more] = params.name.split('.')
  if (!isLanguage(language) || ending !== 'png' || more.length > 0) throw data(null, { status: 404 })
  // Reads as the visitor role: a card is public, and cached for everybody.
  const db = context.get(servicesContext).databases.visitor
  const id = z.uuid().safeParse(name)
  const found = name === siteCard ? await getSiteCardTask(db, language) : id.success ? await getCardTask(db, id.data, language) : null
  if (!found) throw data(null, { status: 404 })
  const headers = {
    etag: `"${found.version}"`,
    'content-type': 'image/png',
    'content-language': language,
    'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
    // Other sites may embed it.
    'cross-origin-resource-policy': 'cross-origin',
  }
  if (hasCurrentVersion(request, headers)) return new Response(null, { status: 304, headers })
  const card = await getCard(found.version, found.task)
  if (!card.ok) return new Response(null, { status: 503, headers: { 'retry-after': '10', 'cache-control': 'no-store' } })
  return new Response(card.png, { headers: { ...headers, 'content-length': String(card.png.byteLength) } })
}
