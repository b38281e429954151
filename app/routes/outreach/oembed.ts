/** `/oembed?url=…&format=json|xml&maxwidth=&maxheight=`: 404 for an address that shows nothing published, 501 for another format. */
import { describeOembed, fittingSize, toXml } from '#app/features/outreach/embed/describe-oembed.ts'
import { findEmbed } from '#app/features/outreach/embed/find-embed.server.ts'
import { readTarget } from '#app/features/outreach/embed/read-target.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/oembed'

export async function loader({ url: { searchParams }, context }: Route.LoaderArgs) {
  const { databases, publicUrl: origin } = context.get(servicesContext)
  const db = databases.visitor
  const format = searchParams.get('format') ?? 'json'
  if (format !== 'json' && format !== 'xml') return refuse(501)
  const [maxWidth, maxHeight] = [readLimit(searchParams.get('maxwidth')), readLimit(searchParams.get('maxheight'))]
  if (maxWidth === null || maxHeight === null) return refuse(400)
  const target = await readTarget(db, searchParams.get('url') ?? '', origin)
  const embed = target && (await findEmbed(db, target.subject, target.key, 1))
  if (!embed) return refuse(404)
  const { subject, key, language } = target
  const t = textsIn(language)
  const title = pickText(embed.title, language)?.text ?? t(`embed:titles.${subject === 'events' ? 'events' : 'coverage'}`)
  const size = fittingSize(subject, maxWidth, maxHeight)
  const oembed = describeOembed({ subject, key, size, theme: 'auto', title, language, origin }, maxWidth, maxHeight)
  return new Response(format === 'xml' ? toXml(oembed) : JSON.stringify(oembed), {
    headers: {
      'content-type': `${format === 'xml' ? 'text/xml' : 'application/json'}; charset=utf-8`,
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
}

const refuse = (status: number) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store', 'access-control-allow-origin': '*' } })

/** Pixels; no limit without a value; null if it is no number. */
function readLimit(given: string | null): number | null {
  if (given === null || given === '') return Number.POSITIVE_INFINITY
  return /^\d{1,5}$/.test(given) && Number(given) > 0 ? Number(given) : null
}
