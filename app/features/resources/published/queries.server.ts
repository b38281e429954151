/** Public reads: lists of cards, and one published resource with the labels of everything it refers to. Each function is one query. */
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '#app/db/clients.server.ts'
import type { DB } from '#app/db/types.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import { fileColumns } from '#app/features/core/files/file-rows.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'

export type Card = {
  id: string
  kind: Kind
  slug: string
  title: Localized
  summary: Localized
  languages: Language[]
  countries: { iso3: string; name: Localized }[]
  topics: { slug: string; label: Localized }[]
  yearFrom: number | null
  yearTo: number | null
  isSeed: boolean
  publishedAt: Date
  /** Running time in seconds of a video, pages of a document, first day of a dated resource. */
  seconds: number | null
  pages: number | null
  startsOn: string | null
}

type From = ExpressionBuilder<DB, 'published_resources'>

/** The latest confirmation by the yearly update, and the replacement of a superseded resource. */
const lastConfirmation = (eb: From) =>
  jsonObjectFrom(
    eb
      .selectFrom('confirmations')
      .leftJoin('institutions', 'institutions.id', 'confirmations.institution_id')
      .leftJoin('published_resources as successor', 'successor.id', 'confirmations.superseded_by')
      .select([
        'confirmations.year',
        'confirmations.confirmed_on as confirmedOn',
        'institutions.names as institution',
        sql<Kind | null>`successor.kind`.as('successorKind'),
        'successor.slug as successorSlug',
        sql<Localized | null>`successor.card -> 'title'`.as('successorTitle'),
      ])
      .whereRef('confirmations.resource_id', '=', 'published_resources.id'),
  )

/** `codes` is evaluated once. */
const countriesOf = (eb: From, codes = sql`published_resources.countries`) =>
  jsonArrayFrom(
    eb
      .selectFrom('countries')
      .select(['iso3', 'short_names as name'])
      .where(sql<SqlBool>`countries.iso3 = any(${codes}::text[])`)
      .orderBy(sql`array_position(${codes}, countries.iso3::text)`),
  )

const conceptsOf = (eb: From, scheme: ConceptScheme) =>
  jsonArrayFrom(
    eb
      .selectFrom('published_concepts')
      .innerJoin('concepts', 'concepts.id', 'published_concepts.concept_id')
      .select(['concepts.slug', 'concepts.pref_labels as label'])
      .whereRef('published_concepts.resource_id', '=', 'published_resources.id')
      .where('concepts.scheme', '=', scheme)
      .orderBy('concepts.position'),
  )

/** The columns of a card, for any query over `published_resources`. */
export const cardColumns = (eb: From) =>
  [
    eb.ref('published_resources.id').as('id'),
    sql<Kind>`published_resources.kind`.as('kind'),
    eb.ref('published_resources.slug').as('slug'),
    sql<Localized>`published_resources.card -> 'title'`.as('title'),
    sql<Localized>`published_resources.card -> 'summary'`.as('summary'),
    sql<Language[]>`published_resources.languages`.as('languages'),
    countriesOf(eb).as('countries'),
    conceptsOf(eb, 'topic').as('topics'),
    eb.ref('published_resources.year_from').as('yearFrom'),
    eb.ref('published_resources.year_to').as('yearTo'),
    eb.ref('published_resources.is_seed').as('isSeed'),
    eb.ref('published_resources.last_published_at').as('publishedAt'),
    sql<number | null>`(published_resources.card ->> 'seconds')::numeric`.as('seconds'),
    sql<number | null>`(published_resources.card ->> 'pages')::numeric`.as('pages'),
    sql<string | null>`nullif(published_resources.card ->> 'startsOn', '')`.as('startsOn'),
  ] as const

export type CardFilter = { kind?: Kind; country?: string; concept?: { scheme: ConceptScheme; slug: string }; recommendation?: string }

const matches = (filter: CardFilter) => (eb: From) => {
  const conditions = []
  if (filter.kind) conditions.push(eb('published_resources.kind', '=', filter.kind))
  if (filter.country) conditions.push(sql<SqlBool>`published_resources.countries @> array[${filter.country}]`)
  if (filter.concept) {
    const { scheme, slug } = filter.concept
    conditions.push(
      eb.exists(
        eb
          .selectFrom('published_concepts')
          .innerJoin('concepts', 'concepts.id', 'published_concepts.concept_id')
          .select('concepts.id')
          .whereRef('published_concepts.resource_id', '=', 'published_resources.id')
          .where('concepts.scheme', '=', scheme)
          .where('concepts.slug', '=', slug),
      ),
    )
  }
  if (filter.recommendation) {
    conditions.push(
      eb.exists(
        eb
          .selectFrom('published_recommendations')
          .select('resource_id')
          .whereRef('published_recommendations.resource_id', '=', 'published_resources.id')
          .where('recommendation_id', '=', filter.recommendation),
      ),
    )
  }
  return eb.and(conditions)
}

/** Newest first. `limit` defaults to the most that a page of a country or topic shows. */
export const findCards = (db: Db, filter: CardFilter = {}, { limit = 100 } = {}): Promise<Card[]> =>
  db
    .selectFrom('published_resources')
    .select(cardColumns)
    .where(matches(filter))
    .orderBy('published_resources.last_published_at', 'desc')
    .orderBy('published_resources.id')
    .limit(limit)
    .execute()

export type CardPage = { cards: Card[]; total: number; page: number; pages: number }

/**
 * One page of the resources of a kind, newest first, with their total, which is counted at publishing: one statement. `page` counts from 1; a
 * number beyond the last page returns the last page. The labels of a card are looked up only for the cards of the page, not for those
 * before it.
 */
export async function findCardPage(db: Db, kind: Kind, { page, size }: { page: number; size: number }): Promise<CardPage> {
  const rows = await db
    .with('counted', (of) =>
      of
        .selectFrom('coverage')
        .select('coverage.resources as total')
        .where('coverage.kind', '=', kind)
        .where('coverage.concept_id', 'is', null)
        .where('coverage.country', 'is', null),
    )
    .with('shown', (of) =>
      of
        .selectFrom('published_resources')
        .select('published_resources.id')
        .where('published_resources.kind', '=', kind)
        .orderBy('published_resources.last_published_at', 'desc')
        .orderBy('published_resources.id')
        .limit(size)
        .offset(sql<number>`(select greatest(0, least(${page}, ceil(total / ${size}::numeric)) - 1) * ${size} from counted)`),
    )
    .selectFrom('published_resources')
    .select(cardColumns)
    .select((eb) => eb.selectFrom('counted').select('total').as('total'))
    .where('published_resources.id', 'in', (eb) => eb.selectFrom('shown').select('shown.id'))
    .orderBy('published_resources.last_published_at', 'desc')
    .orderBy('published_resources.id')
    .execute()
  const total = Number(rows[0]?.total ?? 0)
  const pages = Math.max(1, Math.ceil(total / size))
  return { cards: rows.map(({ total: _, ...card }) => card), total, page: Math.min(page, pages), pages }
}

/** Published resources of a kind by their slugs, each with labels, institution, recommendations and files: for one statement. */
export const selectPublished = <K extends Kind>(db: Db, kind: K, slugs: readonly string[]) =>
  db
    .selectFrom('published_resources')
    .select((eb) => [
      'published_resources.id',
      'published_resources.slug',
      'published_resources.is_seed as isSeed',
      'published_resources.first_published_at as firstPublishedAt',
      'published_resources.last_published_at as lastPublishedAt',
      'published_resources.confirmed_at as confirmedAt',
      lastConfirmation(eb).as('confirmation'),
      sql<Language[]>`published_resources.languages`.as('languages'),
      sql<Extract<ResourceContent, { kind: K }>>`published_resources.content`.as('content'),
      // The host of an exchange need not be among its countries.
      countriesOf(eb, sql`(select array_append(published_resources.countries, published_resources.content ->> 'host'))`).as('countries'),
      jsonArrayFrom(
        eb
          .selectFrom('published_concepts')
          .innerJoin('concepts', 'concepts.id', 'published_concepts.concept_id')
          .select(['concepts.scheme', 'concepts.slug', 'concepts.pref_labels as label'])
          .whereRef('published_concepts.resource_id', '=', 'published_resources.id')
          .orderBy('concepts.position'),
      ).as('concepts'),
      jsonObjectFrom(
        eb
          .selectFrom('institutions')
          .select(['names', 'acronym', 'url'])
          .whereRef('institutions.id', '=', 'published_resources.institution_id'),
      ).as('institution'),
      jsonArrayFrom(
        eb
          .selectFrom('published_recommendations')
          .innerJoin('recommendations', 'recommendations.id', 'published_recommendations.recommendation_id')
          .select([
            'recommendations.evaluation',
            'recommendations.number',
            'recommendations.titles as title',
            'published_recommendations.notes as note',
          ])
          .whereRef('published_recommendations.resource_id', '=', 'published_resources.id')
          .orderBy('recommendations.number'),
      ).as('recommendations'),
      jsonArrayFrom(
        eb
          .selectFrom('published_files')
          // Renditions are listed with their original, and have the same rights.
          .innerJoin('files', (join) =>
            join.on((on) =>
              on.or([
                on('files.id', '=', on.ref('published_files.file_id')),
                on('files.derived_from', '=', on.ref('published_files.file_id')),
              ]),
            ),
          )
          .select(fileColumns)
          .whereRef('published_files.resource_id', '=', 'published_resources.id'),
      ).as('files'),
      /** By the address of a broken link: the archived copy. */
      sql<Record<string, string>>`(
        select coalesce(jsonb_object_agg(archived_copies.url, copy_url), '{}') from archived_copies
        join published_links on published_links.url = archived_copies.url
        where published_links.resource_id = published_resources.id and is_needed and copy_url is not null)`.as('archivedCopies'),
      jsonArrayFrom(eb.selectFrom('source_platforms').select(['slug', 'names']).orderBy('position')).as('platforms'),
    ])
    .where('published_resources.kind', '=', kind)
    .where('published_resources.slug', 'in', slugs)
export type Published<K extends Kind = Kind> = Awaited<ReturnType<ReturnType<typeof selectPublished<K>>['execute']>>[number]

/** The current slug of the resource once published under a former slug, or null. */
export async function findCurrentSlug(db: Db, kind: Kind, formerSlug: string): Promise<string | null> {
  const row = await db
    .selectFrom('former_slugs')
    .innerJoin('published_resources', 'published_resources.id', 'former_slugs.resource_id')
    .select('published_resources.slug')
    .where('former_slugs.kind', '=', kind)
    .where('former_slugs.slug', '=', formerSlug)
    .executeTakeFirst()
  return row?.slug ?? null
}

/** Every published address, for the sitemap. */
export const findAddresses = (db: Db) =>
  db.selectFrom('published_resources').select(['kind', 'slug', 'last_published_at as lastPublishedAt']).orderBy('slug').execute()
