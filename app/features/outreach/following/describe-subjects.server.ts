/** What is followed, in words, with the address of its page. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { findReplacements } from '#app/features/core/concepts/replacements.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { searchPath } from '#app/features/core/search-url/links.ts'
import { parseSearch } from '#app/features/core/search-url/schema.ts'
import { describeSearch } from '#app/features/discovery/search/describe-search.ts'
import { findLabels, toVocabulary } from '#app/features/discovery/search/vocabulary.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import type { SubjectKind } from './schema.ts'
import { parseSubject } from './subjects.ts'

/** `name` may be in another language than the reader's. `href` is null if it has no page. */
export type DescribedSubject = { subject: string; kind: SubjectKind; name: { text: string; language: Language }; href: string | null }

type Row = { subject: string; names: Localized | null; resource: Kind | null; slug: string | null; number: number | null }

/** In the given order. What no longer exists, or is no longer published, is left out unless `keepsGone`. */
export async function describeSubjects(
  db: Db,
  subjects: readonly string[],
  language: Language,
  { keepsGone = false } = {},
): Promise<DescribedSubject[]> {
  if (subjects.length === 0) return []
  const replaced = await findReplacements(db)
  const current = (subject: string) => (replaced.has(subject) ? `topic:${replaced.get(subject)}` : subject)
  const { rows } = await sql<Row>`
    with asked as (
      select subject, split_part(subject, ':', 1) as kind, substr(subject, strpos(subject, ':') + 1) as key
      from unnest(${subjects.map(current)}::text[]) as subject
    )
    select subject, concepts.pref_labels as names, null as resource, null as slug, null::int as number from asked
      join concepts on kind = 'topic' and concepts.scheme = 'topic' and concepts.slug = key
    union all select subject, countries.names, null, null, null from asked join countries on kind = 'country' and countries.iso3 = key
    union all select subject, institutions.names, null, null, null from asked
      join institutions on kind = 'institution' and institutions.id::text = key
      where exists (select from published_resources where institution_id = institutions.id)
    union all select subject, recommendations.titles, null, null, recommendations.number from asked
      join recommendations on kind = 'recommendation' and recommendations.id = key
    union all select subject, published_resources.card -> 'title', published_resources.kind, published_resources.slug, null from asked
      join published_resources on asked.kind = 'resource' and published_resources.id::text = key`.execute(db)
  const labels = subjects.some((subject) => subject.startsWith('search:')) ? await findLabels(db) : null
  const t = textsIn(language)
  return subjects.flatMap((subject): DescribedSubject[] => {
    const parsed = parseSubject(subject)
    if (!parsed) return []
    const { kind, key } = parsed
    if (labels && kind === 'search') {
      const { search } = parseSearch(new URLSearchParams(key), toVocabulary(labels))
      const text = describeSearch(search, labels, language)
      return [{ subject, kind, name: { text, language }, href: searchPath(pathTo('search', language), search) }]
    }
    const row = rows.find((one) => one.subject === current(subject))
    const named = pickText(row?.names, language)
    if (!row || !named) return keepsGone ? [{ subject, kind, name: { text: t('following:gone'), language }, href: null }] : []
    const name = row.number === null ? named : { ...named, text: t('following:recommendation', { number: row.number, title: named.text }) }
    return [{ subject, kind, name, href: hrefOf(current(subject), row, language) }]
  })
}

function hrefOf(subject: string, { resource, slug }: Row, language: Language): string | null {
  const parsed = parseSubject(subject)
  if (resource && slug) return pathTo(resource, language, { slug })
  if (parsed?.kind === 'topic') return pathTo('topic', language, { slug: parsed.key })
  if (parsed?.kind === 'country') return pathTo('country', language, { iso3: parsed.key.toLowerCase() })
  const [evaluation = '', number = ''] = parsed?.key.split('/') ?? []
  return parsed?.kind === 'recommendation' ? pathTo('recommendation', language, { evaluation, number }) : null
}

/** What else can be followed from a resource's page: its topics, countries, recommendations and institution. */
export async function findRelatedSubjects(db: Db, subject: string): Promise<string[]> {
  const parsed = parseSubject(subject)
  if (parsed?.kind !== 'resource') return []
  const { rows } = await sql<{ subject: string }>`
    with resource as (select * from published_resources where id::text = ${parsed.key})
    select 'topic:' || concepts.slug as subject, 1 as place, position from resource join published_concepts on resource_id = resource.id
      join concepts on concepts.id = concept_id and scheme = 'topic'
    union all select 'country:' || iso3, 2, ordinality from resource, unnest(countries) with ordinality as listed (iso3)
    union all select 'institution:' || institution_id, 3, 0 from resource where institution_id is not null
    union all select 'recommendation:' || recommendation_id, 4, 0 from resource join published_recommendations on resource_id = resource.id
    order by place, 3 limit 15`.execute(db)
  return rows.map((row) => row.subject)
}
