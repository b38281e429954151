/** Reads of the records that repositories harvest. Each list costs the same at its beginning and at its end. */
import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '#app/db/clients.server.ts'
import { type ResourceContent, resourceContent } from '#app/features/resources/model/schema.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import type { Place, Selection } from './oai-request.ts'

export type Header = { resourceId: string; changedAt: Date; sets: string[]; isDeleted: boolean }

/** What both metadata formats say of a resource. */
export type Described = {
  id: string
  slug: string
  content: ResourceContent
  languages: Language[]
  isSeed: boolean
  publishedAt: Date
  changedAt: Date
  institution: { names: Localized } | null
  /** What came out of an event that is over. */
  outcome: Localized | null
  concepts: { scheme: string; slug: string; label: Localized }[]
  countries: { iso3: string; name: Localized }[]
  files: { assetId: string; id: string; name: string; mediaType: string; size: number }[]
}

/** Long texts, which no record contains. */
const leftOut = [
  'context',
  'whatWasDone',
  'ledger',
  'challenges',
  'results',
  'cost',
  'lessons',
  'differently',
  'transferability',
  'message',
]

const headerColumns = [
  'harvest_records.resource_id as resourceId',
  'harvest_records.changed_at as changedAt',
  'harvest_records.sets',
  'harvest_records.is_deleted as isDeleted',
] as const

const selected = (db: Db, { set, from, before }: Selection) =>
  db
    .selectFrom('harvest_records')
    .$if(set !== null, (query) => query.where(sql<boolean>`sets @> array[${set}]`))
    .$if(from !== null, (query) => query.where('changed_at', '>=', from))
    .$if(before !== null, (query) => query.where('changed_at', '<', before))

export async function countRecords(db: Db, selection: Selection): Promise<number> {
  const { count } = await selected(db, selection).select(sql<string>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

const page = (db: Db, selection: Selection, after: Place | null, limit: number) =>
  selected(db, selection)
    .select(headerColumns)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(changed_at, resource_id) > (${after?.changedAt}, ${after?.resourceId}::uuid)`),
    )
    .orderBy('changed_at')
    .orderBy('resource_id')
    .limit(limit)

export const findHeaders = (db: Db, selection: Selection, after: Place | null, limit: number): Promise<Header[]> =>
  page(db, selection, after, limit).execute()

/** A record of a deleted resource has a header only. */
export type HarvestRecord = { header: Header; described: Described | null }

export async function findRecords(db: Db, selection: Selection, after: Place | null, limit: number): Promise<HarvestRecord[]> {
  return (await withDescription(db, page(db, selection, after, limit)).execute()).map(toRecord)
}

export async function findRecord(db: Db, resourceId: string): Promise<HarvestRecord | null> {
  const one = db.selectFrom('harvest_records').select(headerColumns).where('resource_id', '=', resourceId)
  const row = await withDescription(db, one).executeTakeFirst()
  return row ? toRecord(row) : null
}

/** The second of the oldest change; now, if nothing was ever published. */
export async function findEarliest(db: Db): Promise<Date> {
  const row = await db.selectFrom('harvest_records').select(sql<Date | null>`min(changed_at)`.as('earliest')).executeTakeFirst()
  return row?.earliest ?? new Date()
}

const withDescription = (db: Db, headers: ReturnType<typeof page>) =>
  db
    .selectFrom(headers.as('header'))
    .leftJoin('published_resources', 'published_resources.id', 'header.resourceId')
    .select((eb) => [
      'header.resourceId',
      'header.changedAt',
      'header.sets',
      'header.isDeleted',
      'published_resources.slug',
      'published_resources.is_seed as isSeed',
      'published_resources.first_published_at as publishedAt',
      sql<Language[] | null>`published_resources.languages`.as('languages'),
      sql<unknown>`published_resources.content - ${leftOut}::text[]`.as('content'),
      sql<Localized | null>`(select outcome from event_closings where resource_id = published_resources.id)`.as('outcome'),
      jsonObjectFrom(
        eb
          .selectFrom('institutions')
          .select(sql<Localized>`names`.as('names'))
          .whereRef('institutions.id', '=', 'published_resources.institution_id'),
      ).as('institution'),
      jsonArrayFrom(
        eb
          .selectFrom('published_concepts')
          .innerJoin('concepts', 'concepts.id', 'published_concepts.concept_id')
          .select(['concepts.scheme', 'concepts.slug', sql<Localized>`concepts.pref_labels`.as('label')])
          .whereRef('published_concepts.resource_id', '=', 'published_resources.id')
          .orderBy('concepts.scheme')
          .orderBy('concepts.position'),
      ).as('concepts'),
      jsonArrayFrom(
        eb
          .selectFrom('countries')
          .select(['countries.iso3', sql<Localized>`countries.short_names`.as('name')])
          .where(sql<boolean>`countries.iso3 = any(published_resources.countries)`)
          .orderBy('countries.iso3'),
      ).as('countries'),
      jsonArrayFrom(
        eb
          .selectFrom('published_files')
          .innerJoin('files', 'files.id', 'published_files.file_id')
          .select(['files.id', 'files.asset_id as assetId', 'files.name', 'files.media_type as mediaType', 'files.size'])
          .whereRef('published_files.resource_id', '=', 'published_resources.id')
          .where('files.role', '=', 'original')
          .orderBy('files.id'),
      ).as('files'),
    ])
    .orderBy('header.changedAt')
    .orderBy('header.resourceId')

type Row = Awaited<ReturnType<ReturnType<typeof withDescription>['execute']>>[number]

function toRecord({
  resourceId,
  changedAt,
  sets,
  isDeleted,
  slug,
  isSeed,
  publishedAt,
  languages,
  content,
  ...labels
}: Row): HarvestRecord {
  const header = { resourceId, changedAt, sets, isDeleted }
  if (slug === null || isSeed === null || publishedAt === null || languages === null) return { header, described: null }
  const described = { id: resourceId, slug, content: resourceContent.parse(content), languages, isSeed, publishedAt, changedAt, ...labels }
  return { header, described }
}
