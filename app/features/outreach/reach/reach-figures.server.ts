/** The figures of the public page on reach. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { kindOfPath } from '#app/features/core/kinds/kind-of-path.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Audience } from '#app/features/outreach/following/schema.ts'
import type { Localized } from '#app/i18n/languages.ts'

type Stored = {
  audiences: { audience: Audience | 'none'; followers: number; sent: number; bounced: number; replies: number; left: number }[]
  visits: number
  /** Downloaded files with citations. */
  citations: number
  pages: { path: string; visits: number }[]
  sites: { site: string; visits: number }[]
  /** Sites that showed cards of Caja, and how often. */
  embeds: { site: string; visits: number }[]
}
/** `resources`: the most visited ones in both languages together. */
export type ReachFigures = Omit<Stored, 'pages'> & { resources: { kind: Kind; slug: string; title: Localized; visits: number }[] }

const shown = 10

export async function findReach(db: Db): Promise<ReachFigures> {
  const { rows } = await sql<{ figures: Stored }>`select private.reach_figures() as figures`.execute(db)
  const [row] = rows
  if (!row) throw new Error('reach_figures returns one row.')
  const { pages, ...figures } = row.figures
  const byResource = new Map<string, number>()
  for (const { path, visits } of pages) {
    const kind = kindOfPath(path)
    const [, , , slug, more] = path.split('/')
    if (kind && slug && more === undefined) byResource.set(`${kind}/${slug}`, (byResource.get(`${kind}/${slug}`) ?? 0) + visits)
  }
  const { rows: found } = await sql<{ key: string; kind: Kind; slug: string; title: Localized }>`
    select kind || '/' || slug as key, kind, slug, card -> 'title' as title from published_resources
    where kind || '/' || slug = any (${[...byResource.keys()]}::text[])`.execute(db)
  const resources = found
    .map(({ key, ...resource }) => ({ ...resource, visits: byResource.get(key) ?? 0 }))
    .toSorted((one, other) => other.visits - one.visits || one.slug.localeCompare(other.slug))
  return { ...figures, resources: resources.slice(0, shown) }
}
