/** Reads the experiences of a comparison by slugs, which may be old, of another kind or unknown. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { type Kind, kinds } from '#app/features/core/kinds/kinds.ts'
import { labelsOfPublished } from '#app/features/discovery/page/labels.server.ts'
import type { ResourceLabels } from '#app/features/discovery/page/types.ts'
import { fillDefaults } from '#app/features/resources/model/fill-defaults.ts'
import type { Experience } from '#app/features/resources/model/schema.ts'
import { selectPublished } from '#app/features/resources/published/queries.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { type Asked, type Ignored, maxCompared } from './comparison-url.ts'

/** One column. */
export type Compared = {
  id: string
  slug: string
  content: Experience
  labels: ResourceLabels
  languages: readonly Language[]
  isSeed: boolean
  confirmedAt: Date | null
}

/** `movedTo`: the current slugs to redirect to, because some of the requested ones are old. */
export type Comparison = { movedTo: string[] } | { compared: Compared[]; ignored: Ignored[] }

export async function getComparison(db: Db, asked: Asked): Promise<Comparison> {
  const found = await findWhatTheyAre(db, asked.slugs)
  const present = (slug: string) => found.some((one) => one.kind === 'experience' && !one.isFormer && one.asked === slug)
  const moved = (slug: string) => found.find((one) => one.kind === 'experience' && one.isFormer && one.asked === slug)?.slug
  if (asked.slugs.some((slug) => !present(slug) && moved(slug)))
    return { movedTo: [...new Set(asked.slugs.map((slug) => (present(slug) ? slug : (moved(slug) ?? slug))))] }

  const known = asked.slugs.filter(present)
  const ignored = asked.slugs.flatMap((slug): Ignored[] => {
    if (present(slug)) return known.indexOf(slug) < maxCompared ? [] : [{ slug, why: 'tooMany' }]
    const other = found.find((one) => one.asked === slug && !one.isFormer)
    return [other ? { slug, why: 'otherKind', kind: other.kind } : { slug, why: 'unknown' }]
  })
  const shown = known.slice(0, maxCompared)
  const published = shown.length > 0 ? await selectPublished(db, 'experience', shown).execute() : []
  const compared = shown.flatMap((slug): Compared[] => {
    const one = published.find((row) => row.slug === slug)
    if (!one) return []
    const { id, content, languages, isSeed, confirmedAt } = one
    return [{ id, slug, content: fillDefaults(content), languages, isSeed, confirmedAt, labels: labelsOfPublished(one) }]
  })
  return { compared, ignored: [...ignored, ...asked.ignored] }
}

/** All kinds are listed, so that the index on (kind, slug) is used. */
async function findWhatTheyAre(db: Db, slugs: readonly string[]) {
  if (slugs.length === 0) return []
  const asked = sql`${[...slugs]}::text[]`
  const { rows } = await sql<{ asked: string; kind: Kind; slug: string; isFormer: boolean }>`
    select slug as asked, kind, slug, false as "isFormer" from published_resources
    where kind = any(${[...kinds]}::text[]) and slug = any(${asked})
    union all
    select former_slugs.slug, published_resources.kind, published_resources.slug, true
    from former_slugs join published_resources on published_resources.id = former_slugs.resource_id
    where former_slugs.kind = 'experience' and former_slugs.slug = any(${asked})`.execute(db)
  return rows
}
