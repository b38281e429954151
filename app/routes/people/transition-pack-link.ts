/** The pack for the incoming team, by the link of a mail, as a page or (`…/zip`) as an archive in both languages. */
import { attempt } from '#app/db/clients.server.ts'
import { type OpenedPack, openPack } from '#app/features/people/transitions/pack/find-pack.server.ts'
import { transitionPackPolicy, writeClosedPack, writeTransitionPack } from '#app/features/people/transitions/pack/write-pack.server.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Language, languages } from '#app/i18n/languages.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { writeZip } from '#app/lib/write-zip.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/transition-pack-link'

/** Not cached, no referrer, not indexed: the address is a secret. */
const secret = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' }

export async function loader({ url, params: { token }, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { databases, publicUrl: origin } = context.get(servicesContext)
  const page = (body: string, status = 200) =>
    new Response(body, {
      status,
      headers: {
        ...secret,
        'content-type': 'text/html; charset=utf-8',
        'content-language': language,
        'content-security-policy': transitionPackPolicy,
      },
    })
  const opened = await attempt(() => openPack(databases.visitor, token))
  if (!opened.ok) return page(writeClosedPack(language, opened.error), refusalStatus(opened.error))
  const write = (pack: OpenedPack, to: Language, links: { other: string; zip: string } | null) =>
    writeTransitionPack({ ...pack, language: to, origin, links })
  if (url.pathname === pathTo('transitionPackZip', language, { token })) {
    const files = languages.map((one) => ({ name: `caja-${one}.html`, content: write(opened.value, one, null) }))
    return new Response(writeZip(files), {
      headers: { ...secret, 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="caja.zip"' },
    })
  }
  const other = languages.find((one) => one !== language) ?? language
  return page(
    write(opened.value, language, {
      other: pathTo('transitionPackLink', other, { token }),
      zip: pathTo('transitionPackZip', language, { token }),
    }),
  )
}
