import type { Tx } from '#app/db/clients.server.ts'
import type { Flag } from '#app/features/core/recommendations/queries.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { splitItems } from './cell-text.ts'
import type { Plan, PlanRecommendation } from './plan.ts'
import type { Doubt, Understood } from './read-plan.ts'
import type { PublishInput } from './schema.ts'

/** What an editor confirmed, with the original cells of the file. Several list items in the text of one action are several actions. */
export function confirmedPlan(input: PublishInput, { recommendations, doubts }: Understood): Plan {
  const { language } = input
  const localized = (text: string): Localized => (text === '' ? {} : { [language]: text })
  return {
    code: input.code,
    title: localized(input.title),
    publishedOn: input.publishedOn ?? '',
    recommendations: input.recommendations
      .filter(({ leaveOut }) => !leaveOut)
      .map(({ from, number, response, target, actions, ...texts }): PlanRecommendation => {
        const read = recommendations[from]
        return {
          number,
          title: localized(texts.title),
          text: localized(texts.text),
          response: response || null,
          reason: localized(texts.reason),
          responsible: localized(texts.responsible),
          target,
          asPublished: { title: null, targetDate: '', ...read?.asPublished, flags: read ? flagsOf(doubts, read.number) : [] },
          actions: actions.flatMap((action) =>
            splitItems(action.text).map((item) => ({
              text: localized(item),
              responsible: localized(action.responsible),
              status: action.status,
              target: action.target,
              note: localized(action.note),
              countries: [],
              asPublished: read?.actions[action.from]?.asPublished ?? null,
            })),
          ),
        }
      }),
  }
}

const fieldOf: Partial<Record<Doubt['code'], Flag['field']>> = {
  ...{ titleShort: 'title', targetUnread: 'targetDate', targetImplausible: 'targetDate', targetMore: 'targetDate' },
}

/** The doubtful cells that readers are told of. */
const flagsOf = (doubts: readonly Doubt[], number: number): Flag[] =>
  doubts.flatMap(({ number: of, action, code, cell }) => {
    const field = fieldOf[code]
    if (!field || of !== number || action !== null) return []
    const note = { es: textsIn('es')(`plan-import:flag.${field}`, { cell }), en: textsIn('en')(`plan-import:flag.${field}`, { cell }) }
    return [{ field, published: cell, note }]
  })

/** Publishes a plan as an evaluation of its own, in the transaction of the caller. False if there is an evaluation of that address. */
export async function publishPlan(db: Tx, slug: string, plan: Plan): Promise<boolean> {
  const json = JSON.stringify
  const added = await db
    .insertInto('evaluations')
    .values({ slug, code: plan.code, titles: json(plan.title), published_on: plan.publishedOn })
    .onConflict((conflict) => conflict.doNothing())
    .returning('slug')
    .executeTakeFirst()
  if (!added) return false
  const recommendations = plan.recommendations.map((one) => ({ ...one, id: `${slug}/${one.number}` }))
  await db
    .insertInto('recommendations')
    .values(
      recommendations.map(({ id, number, title, text, response, reason, responsible, target, asPublished }) => ({
        ...{ id, evaluation: slug, number, response, target_on: target },
        ...{ titles: json(title), summaries: json(text), responsible: json(responsible) },
        ...{ response_reasons: json(reason), as_published: json(asPublished) },
      })),
    )
    .execute()
  const actions = recommendations.flatMap(({ id, actions: own }) =>
    own.map(({ text, responsible, status, target, note, countries, asPublished }, position) => ({
      ...{ id: `${id}/${position + 1}`, recommendation_id: id, position, status, target_on: target, countries, as_published: asPublished },
      ...{ texts: json(text), responsible: json(responsible), status_notes: json(note) },
    })),
  )
  if (actions.length > 0) await db.insertInto('recommendation_actions').values(actions).execute()
  return true
}
