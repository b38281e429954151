import type { Db } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { toTarget } from './describe-oembed.ts'
import type { Subject } from './embed-options.ts'

/** What the address of a page of this site shows, with a resource's id; null if nothing of it can be embedded. */
export async function readTarget(
  db: Db,
  address: string,
  origin: string,
): Promise<{ subject: Subject; key: string; language: Language } | null> {
  const target = toTarget(address, origin)
  if (!target || 'subject' in target) return target
  const { kind, slug, language } = target
  const row = await db.selectFrom('published_resources').select('id').where('kind', '=', kind).where('slug', '=', slug).executeTakeFirst()
  return row ? { subject: 'resource', key: row.id, language } : null
}
