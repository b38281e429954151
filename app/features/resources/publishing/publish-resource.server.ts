/** Publishing turns one revision into the tables that visitors read, in one transaction: there is no half-published page. */
import { sql } from 'kysely'
import type { Tx } from '#app/db/clients.server.ts'
import { findReplacements } from '#app/features/core/concepts/replacements.server.ts'
import { findGaps, type Gap } from '#app/features/resources/model/gaps.ts'
import { type ResourceContent, resourceContent } from '#app/features/resources/model/schema.ts'
import { keepLanguages } from '#app/features/resources/model/translation.ts'
import { withCurrentConcepts } from '#app/features/resources/model/with-current-concepts.ts'
import type { Language } from '#app/i18n/languages.ts'
import { indexResource } from './index-resource.server.ts'
import { moveResource } from './move-resource.server.ts'

type Input = { resourceId: string; revision: number; languages: readonly Language[]; note?: string }
export type PublishResult =
  | { ok: true }
  | { ok: false; error: 'not_found' | 'no_language' | 'incomplete'; gaps: { language: Language; gap: Gap }[] }

/** Each language needs every required text. From a draft, the review states are passed on the way. Further refusals come from `moveResource`. */
export async function publishResource(db: Tx, { resourceId, revision, languages, note = '' }: Input): Promise<PublishResult> {
  const found = await db
    .selectFrom('resources')
    .innerJoin('revisions', 'revisions.resource_id', 'resources.id')
    .select(['resources.kind', 'resources.slug', 'resources.state', 'resources.institution_id', 'resources.is_seed', 'revisions.content'])
    .where('resources.id', '=', resourceId)
    .where('revisions.number', '=', revision)
    .executeTakeFirst()
  if (!found) return { ok: false, error: 'not_found', gaps: [] }
  if (languages.length === 0) return { ok: false, error: 'no_language', gaps: [] }
  const content = withCurrentConcepts(resourceContent.parse(found.content), await findReplacements(db))
  const gaps = languages.flatMap((language) => findGaps(content, language).map((gap) => ({ language, gap })))
  if (gaps.length > 0) return { ok: false, error: 'incomplete', gaps }

  if (found.state === 'draft' || found.state === 'submitted' || found.state === 'needs_changes')
    await moveResource(db, { resourceId, to: 'in_review', revision })
  await moveResource(db, { resourceId, to: 'published', revision, note, languages })
  await materialise(db, { ...found, id: resourceId, revision, languages }, keepLanguages(content, languages))
  return { ok: true }
}

type Published = {
  id: string
  kind: string
  slug: string
  institution_id: string | null
  is_seed: boolean
  revision: number
  languages: readonly Language[]
}

async function materialise(db: Tx, resource: Published, content: ResourceContent) {
  await removeFromCatalogue(db, resource.id)
  const { id, kind, slug, institution_id, is_seed, revision } = resource
  await sql`
    insert into published_resources (id, kind, slug, revision, original_language, languages, institution_id, countries, year_from, year_to, card, content, is_seed,
      first_published_at, last_published_at, confirmed_at)
    select ${id}, ${kind}, ${slug}, ${revision}, ${content.originalLanguage}, ${[...resource.languages]}::text[], ${institution_id}, ${content.countries}::text[],
      ${content.yearFrom}, ${content.yearTo}, ${JSON.stringify(cardOf(content))}::jsonb, ${JSON.stringify(content)}::jsonb, ${is_seed}, first_published_at, last_published_at,
      case when ${is_seed} then null else (select max(cleared_on) from clearances where resource_id = ${id}) end
    from resources where id = ${id}`.execute(db)

  const concepts = await db
    .selectFrom('concepts')
    .select('id')
    .where(sql`scheme || ':' || slug`, 'in', ['-', ...conceptKeys(content)])
    .execute()
  await db
    .insertInto('published_texts')
    .values(
      resource.languages.map((language) => ({
        resource_id: id,
        language,
        title: content.title[language] ?? '',
        summary: content.summary[language] ?? '',
      })),
    )
    .execute()
  if (concepts.length > 0)
    await db
      .insertInto('published_concepts')
      .values(concepts.map((concept) => ({ resource_id: id, concept_id: concept.id })))
      .execute()
  const evidence = new Map(
    content.recommendations.filter(({ recommendation }) => recommendation).map(({ recommendation, note }) => [recommendation, note]),
  )
  if (evidence.size > 0) {
    await db
      .insertInto('published_recommendations')
      .values([...evidence].map(([recommendation_id, note]) => ({ resource_id: id, recommendation_id, notes: JSON.stringify(note) })))
      .execute()
  }
  const files = filesOf(content)
  if (files.length > 0)
    await db
      .insertInto('published_files')
      .values(files.map((file_id) => ({ file_id, resource_id: id })))
      .execute()
  await indexResource(db, id)
}

const cardOf = (content: ResourceContent) => ({
  title: content.title,
  summary: content.summary,
  seconds: content.attachments[0]?.seconds ?? null,
  pages: content.attachments[0]?.pages ?? null,
  startsOn: 'startsOn' in content ? content.startsOn : '',
})

/** Archiving: out of every reading page, search and file address; the revisions stay. */
export async function archiveResource(db: Tx, input: { resourceId: string; revision: number; note: string }): Promise<void> {
  await moveResource(db, { ...input, to: 'archived' })
  await removeFromCatalogue(db, input.resourceId)
}

async function removeFromCatalogue(db: Tx, id: string) {
  await db.deleteFrom('published_files').where('resource_id', '=', id).execute()
  await db.deleteFrom('published_resources').where('id', '=', id).execute()
}

/** `scheme:slug` of every concept the resource is filed under. */
export function conceptKeys(content: ResourceContent): string[] {
  const keys = [...content.topics.map((slug) => `topic:${slug}`), ...content.populations.map((slug) => `population:${slug}`)]
  if (content.kind === 'experience') {
    keys.push(...content.challenges.filter(({ challenge }) => challenge).map(({ challenge }) => `challenge:${challenge}`))
    keys.push(...content.ledger.flatMap(({ changeKinds }) => changeKinds.map((slug) => `change-kind:${slug}`)))
  }
  return [...new Set(keys)]
}

export const filesOf = ({ attachments }: ResourceContent): string[] => [
  ...new Set(
    attachments.flatMap(({ file, poster, captions }) => [file, poster, ...captions.map((track) => track.file)].filter((id) => id !== null)),
  ),
]
