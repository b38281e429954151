/** One entry of the register: for visitors, for staff, and what its forms offer. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { dictionaryOrder, readerOrder } from '#app/db/dictionary-order.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import type { AssistanceState, FollowUpMonths, Modality } from './states.ts'

export type AssistanceChange = { id: string; state: AssistanceState; happenedOn: string | null; reasons: Localized; recordedAt: string }
export type AssistanceFollowUp = { months: FollowUpMonths; dueOn: string | null; doneOn: string | null; changed: Localized }
/** A resource of Caja, while it is published, or a document that is named. */
export type AssistanceProduct = {
  id: string
  resource: { kind: Kind; slug: string; title: Localized } | null
  titles: Localized
  source: string
  url: string | null
}
export type AssistanceAnswer = {
  recommendation: string
  evaluation: string
  code: string
  number: number
  titles: Localized
  action: string | null
  actionTexts: Localized | null
}
export type AssistanceConcept = { id: string; scheme: 'topic' | 'population'; slug: string; labels: Localized }

export type Assistance = {
  id: string
  slug: string
  country: string
  countryNames: Localized
  institutionId: string | null
  institution: Localized | null
  requesterAsPublished: string
  titles: Localized
  summaries: Localized
  partners: Localized
  modalities: Modality[]
  people: number | null
  days: number | null
  sources: Localized
  sourceUrl: string | null
  doubts: Localized
  state: AssistanceState
  stateOn: string | null
  isPublic: boolean
  version: number
  concepts: AssistanceConcept[]
  answers: AssistanceAnswer[]
  products: AssistanceProduct[]
  /** In the order in which they happened. */
  changes: AssistanceChange[]
  followUps: AssistanceFollowUp[]
}

async function getOne(db: Db, condition: RawBuilder<unknown>): Promise<Assistance | null> {
  const { rows } = await sql<Assistance>`
    select assistances.id, assistances.slug, assistances.country_iso3 as country, countries.short_names as "countryNames",
      institution_id as "institutionId", institutions.names as institution, requester_as_published as "requesterAsPublished",
      assistances.titles, summaries, partners, modalities, people, days, sources, source_url as "sourceUrl", doubts,
      state, state_on as "stateOn", is_public as "isPublic", assistances.version,
      (select coalesce(jsonb_agg(jsonb_build_object('id', concepts.id, 'scheme', scheme, 'slug', concepts.slug, 'labels', pref_labels) order by scheme desc, position), '[]')
        from assistance_concepts join concepts on concepts.id = concept_id where assistance_id = assistances.id) as concepts,
      (select coalesce(jsonb_agg(jsonb_build_object('recommendation', recommendations.id, 'evaluation', evaluation, 'code', code, 'number', number,
          'titles', recommendations.titles, 'action', actions.id, 'actionTexts', actions.texts) order by evaluation, number, actions.position), '[]')
        from assistance_answers as answers join recommendations on recommendations.id = answers.recommendation_id
          join evaluations on evaluations.slug = evaluation left join recommendation_actions as actions on actions.id = answers.action_id
        where assistance_id = assistances.id) as answers,
      (select coalesce(jsonb_agg(jsonb_build_object('id', products.id, 'titles', products.titles, 'source', source, 'url', url,
          'resource', case when published.id is not null then
            jsonb_build_object('kind', published.kind, 'slug', published.slug, 'title', published.card -> 'title') end)
          order by published.slug nulls last, products.titles::text, products.id), '[]')
        from assistance_products as products left join published_resources as published on published.id = products.resource_id
        where assistance_id = assistances.id and (products.resource_id is null or published.id is not null)) as products,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id::text, 'state', changes.state, 'happenedOn', happened_on, 'reasons', reasons, 'recordedAt', recorded_at)
          order by id), '[]') from assistance_changes as changes where assistance_id = assistances.id) as changes,
      (select coalesce(jsonb_agg(jsonb_build_object('months', months, 'dueOn', due_on, 'doneOn', done_on, 'changed', changed) order by months), '[]')
        from assistance_follow_ups where assistance_id = assistances.id) as "followUps"
    from assistances join countries on countries.iso3 = assistances.country_iso3 left join institutions on institutions.id = institution_id
    where ${condition}`.execute(db)
  return rows[0] ?? null
}

/** Null if there is no shown assistance of this name. */
export const getPublicAssistance = (db: Db, slug: string) => getOne(db, sql`assistances.slug = ${slug} and is_public`)

/** For staff. */
export const getAssistance = (db: Db, id: string) => getOne(db, sql`assistances.id = ${id}`)

export type AssistanceNotes = {
  postId: string | null
  responsibleId: string | null
  responsible: string | null
  note: string
  version: number
}

/** What only staff read; version 0 if nothing was written yet. */
export async function getNotes(db: Db, assistance: string): Promise<AssistanceNotes> {
  const { rows } = await sql<AssistanceNotes>`
    select post_id as "postId", responsible_id as "responsibleId", coalesce(nullif(people.name, ''), people.email) as responsible, note, version
    from assistance_notes left join people on people.id = responsible_id where assistance_id = ${assistance}`.execute(db)
  return rows[0] ?? { postId: null, responsibleId: null, responsible: null, note: '', version: 0 }
}

export type FactChoices = {
  institutions: { id: string; names: Localized; acronym: string | null; country: string | null }[]
  concepts: { id: string; scheme: 'topic' | 'population'; labels: Localized }[]
  recommendations: { id: string; code: string; number: number; titles: Localized; actions: { id: string; texts: Localized }[] }[]
}

/** What the form of the facts offers, in the order of the reader's dictionary; plans in their own order. */
export async function findFactChoices(db: Db, reader: Language): Promise<FactChoices> {
  const { rows } = await sql<FactChoices>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'names', names, 'acronym', acronym, 'country', country_iso3)
        order by country_iso3 nulls first, ${readerOrder(sql`names`, reader)}), '[]') from institutions) as institutions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'scheme', scheme, 'labels', pref_labels) order by ${readerOrder(sql`pref_labels`, reader)}), '[]')
        from concepts where scheme in ('topic', 'population') and deprecated_at is null) as concepts,
      (select coalesce(jsonb_agg(jsonb_build_object('id', recommendations.id, 'code', code, 'number', number, 'titles', recommendations.titles, 'actions', (
          select coalesce(jsonb_agg(jsonb_build_object('id', id, 'texts', texts) order by position), '[]')
          from recommendation_actions where recommendation_id = recommendations.id)) order by evaluation, number), '[]')
        from recommendations join evaluations on evaluations.slug = evaluation) as recommendations`.execute(db)
  return rows[0] ?? { institutions: [], concepts: [], recommendations: [] }
}

export type NoteChoices = {
  posts: { id: string; titles: Localized; institution: Localized }[]
  staff: { id: string; name: string }[]
  resources: { value: string; kind: Kind; title: Localized }[]
}

/** Posts of the country's institutions, those of the given one first; staff; and published resources, those of the country first. */
export async function findNoteChoices(db: Db, { country, institutionId }: Assistance, reader: Language): Promise<NoteChoices> {
  const { rows } = await sql<NoteChoices>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', posts.id, 'titles', posts.titles, 'institution', institutions.names)
        order by institutions.id is distinct from ${institutionId}::uuid, ${readerOrder(sql`institutions.names`, reader)}, ${readerOrder(sql`posts.titles`, reader)}), '[]')
        from posts join institutions on institutions.id = institution_id where country_iso3 = ${country}) as posts,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', coalesce(nullif(name, ''), email)) order by ${dictionaryOrder(sql`name`)}), '[]')
        from people where role in ('editor', 'admin') and left_at is null) as staff,
      (select coalesce(jsonb_agg(jsonb_build_object('value', id, 'kind', kind, 'title', title) order by kind, ${readerOrder(sql`title`, reader)}), '[]') from (
        select id, kind, card -> 'title' as title from published_resources
        order by not ${country} = any (countries), last_published_at desc, id limit 300) as newest) as resources`.execute(db)
  return rows[0] ?? { posts: [], staff: [], resources: [] }
}
