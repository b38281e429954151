/** Which sites may show cards in a frame: any, until staff name some. */
import { z } from 'zod'
import { type Db, Refusal, type Tx } from '#app/db/clients.server.ts'

/** A header must stay short. */
const mostSites = 50

export async function findFramingSites(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('framing_sites').select('origin').orderBy('origin').execute()
  return rows.map(({ origin }) => origin)
}

/** Refusal: `too_many_stored`. A site that is there already stays. */
export async function addFramingSite(db: Tx, origin: string): Promise<void> {
  const sites = await findFramingSites(db)
  if (sites.length >= mostSites) throw new Refusal('too_many_stored')
  await db
    .insertInto('framing_sites')
    .values({ origin })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const removeFramingSite = (db: Tx, origin: string) => db.deleteFrom('framing_sites').where('origin', '=', origin).execute()

/**
 * A source of `frame-ancestors` from what a person types: `https://example.org`, `https://*.example.org`, `example.org:8080`, or the address
 * of a page, of which the site counts. Null for anything else, so that nothing typed can add to the header.
 */
export function readFramingSite(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  const isWide = /^(https?:\/\/)?\*\./.test(text)
  const url = URL.parse((/^https?:\/\//.test(text) ? '' : 'https://') + text.replace(/^(https?:\/\/)?\*\./, '$1'))
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(url.hostname) || url.hostname.length > 150) return null
  return isWide ? `${url.protocol}//*.${url.host}` : url.origin
}

export const framingIntents = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    site: z.string('validation.required').transform((typed, check) => {
      const origin = readFramingSite(typed)
      if (origin === null) check.addIssue({ code: 'custom', message: 'validation.site' })
      return origin ?? z.NEVER
    }),
  }),
  z.object({ intent: z.literal('remove'), origin: z.string() }),
])
