/** The pack as an institution would get it, for staff. */
import { data } from 'react-router'
import { getChange } from '#app/features/people/transitions/find-changes.server.ts'
import { findInstitutionsOf, findPackContents, findShared, getPack } from '#app/features/people/transitions/pack/find-pack.server.ts'
import { transitionPackPolicy, writeTransitionPack } from '#app/features/people/transitions/pack/write-pack.server.tsx'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/transition-pack-preview'

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { publicUrl: origin } = context.get(servicesContext)
  const body = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const change = await getChange(db, id)
        if (!change) return null
        const institutions = await findInstitutionsOf(db, change.countryIso3)
        const institution = institutions.find((one) => one.id === url.searchParams.get('institution'))
        const contents = await findPackContents(db, change.countryIso3, await findShared(db, institution?.id ?? null))
        const { parts } = await getPack(db, id)
        return writeTransitionPack({
          parts,
          contents,
          institution: institution?.names ?? null,
          expiresOn: null,
          language,
          origin,
          links: null,
        })
      })
    : null
  if (body === null) throw data(null, { status: 404 })
  return new Response(body, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': transitionPackPolicy,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  })
}
