/** A public and a hidden route; the owner is in the cohort of the hidden one, and took part in a stage. */
import type { Actor } from '../../factories/people.ts'
import type { Made } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'

export async function makeLearning({ databases: { service } }: TestBackend, { owner, published }: { owner: Actor; published: Made }) {
  const make = async (word: string) => {
    const both = (text: string) => JSON.stringify({ es: text, en: text })
    const { id } = await service
      .insertInto('learning_routes')
      .values({
        slug: `${word}-${crypto.randomUUID().slice(0, 8)}`,
        titles: both(word),
        summaries: both(word),
        starts_on: '2098-03-01',
        ends_on: '2098-06-30',
        is_public: word === 'shown',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id: stage } = await service
      .selectFrom('learning_stages')
      .select('id')
      .where('route_id', '=', id)
      .where('kind', '=', 'virtual-workshop')
      .executeTakeFirstOrThrow()
    await service.insertInto('learning_stage_resources').values({ stage_id: stage, resource_id: published.id }).execute()
    return { route: id, stage }
  }
  const shown = await make('shown')
  const hidden = await make('hidden')
  // So that a stage can be added.
  await service.deleteFrom('learning_stages').where('route_id', '=', hidden.route).where('kind', '=', 'assistance').execute()
  const join = async (email: string) => {
    const { id } = await service
      .insertInto('learning_members')
      .values({ route_id: hidden.route, email, email_key: '', name: 'Ada', country: 'HND', language: 'es' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  const place = await join(owner.person.email)
  await service.insertInto('learning_attendance').values({ stage_id: hidden.stage, member_id: place }).execute()
  return { shown, hidden, place, otherPlace: await join(`ada.${crypto.randomUUID().slice(0, 8)}@caja.test`) }
}
