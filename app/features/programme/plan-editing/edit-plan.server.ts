/** Staff change a published plan: its texts, and which actions and recommendations it has. The history is written by triggers. */
import { sql } from 'kysely'
import { type Db, Refusal, type Tx } from '#app/db/clients.server.ts'
import { explain } from '#app/features/programme/follow-up/update-follow-up.server.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import type { PlanEdit, RecommendationEdit } from './schema.ts'

const json = JSON.stringify

/** An evaluation with its recommendations; null if there is none of that address. */
export async function findEditablePlan(db: Db, slug: string) {
  const { rows } = await sql<{ slug: string; code: string; titles: Localized; publishedOn: string; version: string }>`
    select slug, code, titles, published_on as "publishedOn", md5(code || titles::text || published_on) as version
    from evaluations where slug = ${slug}`.execute(db)
  const [evaluation] = rows
  if (!evaluation) return null
  const { rows: recommendations } = await sql<{ number: number; titles: Localized; actions: number; languages: string[] }>`
    select number, titles, (select count(*)::integer from recommendation_actions where recommendation_id = recommendations.id) as actions,
      -- The languages in which every text of the recommendation and its actions is written.
      array(select language from unnest(array['es', 'en']) as language where titles ? language
        and (summaries = '{}' or summaries ? language) and (responsible = '{}' or responsible ? language)
        and not exists (select from recommendation_actions as actions where recommendation_id = recommendations.id
          and not (texts ? language and (actions.responsible = '{}' or actions.responsible ? language)))) as languages
    from recommendations where evaluation = ${slug} order by number`.execute(db)
  return { evaluation, recommendations }
}

export type EditableAction = {
  id: string
  texts: Localized
  responsible: Localized
  countries: string[]
  asPublished: string | null
  version: string
  /** Something shows that it was done: removing it asks where that goes. */
  hasEvidence: boolean
}

/** One recommendation with its actions, and the others of its evaluation. Null if there is no such recommendation. */
export async function findEditableRecommendation(db: Db, id: string) {
  const { rows } = await sql<{
    id: string
    code: string
    evaluation: string
    number: number
    titles: Localized
    summaries: Localized
    responsible: Localized
    version: string
    answers: number
    actions: EditableAction[]
    others: { id: string; number: number; titles: Localized }[]
  }>`
    select recommendations.id, code, evaluation, number, recommendations.titles, summaries, recommendations.responsible,
      recommendations.updated_at::text as version,
      (select count(*)::integer from published_recommendations where recommendation_id = recommendations.id) as answers,
      (select coalesce(jsonb_agg(jsonb_build_object('id', actions.id, 'texts', texts, 'responsible', actions.responsible, 'countries', countries,
          'asPublished', actions.as_published, 'version', actions.updated_at::text, 'hasEvidence', exists (
            select from recommendation_changes where action_id = actions.id and evidence is not null)) order by position, actions.id), '[]')
        from recommendation_actions as actions where recommendation_id = recommendations.id) as actions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', other.id, 'number', other.number, 'titles', other.titles) order by other.number), '[]')
        from recommendations as other where other.evaluation = recommendations.evaluation and other.id <> recommendations.id) as others
    from recommendations join evaluations on slug = evaluation where recommendations.id = ${id}`.execute(db)
  return rows[0] ?? null
}
export type EditableRecommendation = NonNullable<Awaited<ReturnType<typeof findEditableRecommendation>>>

/** Refusals: `not_found`, `changed_meanwhile`, `number_taken`. */
export async function editPlan(db: Tx, slug: string, input: PlanEdit): Promise<void> {
  if (input.intent === 'evaluation') {
    const { code, title, publishedOn, version } = input
    const found = await findEditablePlan(db, slug)
    if (!found) throw new Refusal('not_found')
    const { numUpdatedRows } = await db
      .updateTable('evaluations')
      .set({ code, titles: json(title), published_on: publishedOn ?? '' })
      .where('slug', '=', slug)
      .where(sql`md5(code || titles::text || published_on)`, '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Refusal('changed_meanwhile')
    return
  }
  const { number, title, text, responsible, target } = input
  const evaluation = await db.selectFrom('evaluations').select('slug').where('slug', '=', slug).executeTakeFirst()
  if (!evaluation) throw new Refusal('not_found')
  const added = await db
    .insertInto('recommendations')
    .values({
      ...{ id: `${slug}/${number}`, evaluation: slug, number, target_on: target },
      ...{ titles: json(title), summaries: json(text), responsible: json(responsible) },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Refusal('number_taken')
}

/** Refusals: those of the functions in `11_plan-editing.sql`, and `unknown_country`. */
export async function editRecommendation(db: Tx, id: string, input: RecommendationEdit, language: Language): Promise<void> {
  if (input.intent !== 'place') await explain(db, { why: input.why, evidence: '' }, language)
  switch (input.intent) {
    case 'text': {
      await lockVersion(db, 'recommendations', id, input.version)
      await db
        .updateTable('recommendations')
        .set({
          ...{ titles: json(input.title), summaries: json(input.text), responsible: json(input.responsible) },
          updated_at: sql`clock_timestamp()`,
        })
        .where('id', '=', id)
        .execute()
      return
    }
    case 'removeRecommendation':
      await sql`select private.remove_recommendation(${id}, ${input.version})`.execute(db)
      return
    case 'addAction':
      await sql`select private.add_action(${id}, ${json(input.text)}::jsonb, ${json(input.responsible)}::jsonb, ${input.status}, ${input.target})`.execute(
        db,
      )
      return
    case 'actionText': {
      await lockVersion(db, 'recommendation_actions', input.action, input.version)
      const known = await db
        .selectFrom('countries')
        .select('iso3')
        .where('iso3', 'in', [...input.countries, ''])
        .execute()
      if (known.length < input.countries.length) throw new Refusal('unknown_country')
      await db
        .updateTable('recommendation_actions')
        .set({
          ...{ texts: json(input.text), responsible: json(input.responsible), countries: input.countries },
          updated_at: sql`clock_timestamp()`,
        })
        .where('id', '=', input.action)
        .where('recommendation_id', '=', id)
        .execute()
      return
    }
    case 'place':
      await sql`select private.move_action(${input.action}, ${input.version}, ${id}, ${input.place})`.execute(db)
      return
    case 'move':
      // At the end.
      await sql`select private.move_action(${input.action}, ${input.version}, ${input.to}, 30000)`.execute(db)
      return
    case 'removeAction':
      await sql`select private.remove_action(${input.action}, ${input.version}, ${input.evidenceTo || null})`.execute(db)
  }
}

async function lockVersion(db: Tx, table: 'recommendations' | 'recommendation_actions', id: string, version: string): Promise<void> {
  const { rows } = await sql<{ version: string }>`
    select updated_at::text as version from ${sql.table(table)} where id = ${id} for update`.execute(db)
  if (!rows[0]) throw new Refusal('not_found')
  if (rows[0].version !== version) throw new Refusal('changed_meanwhile')
}
