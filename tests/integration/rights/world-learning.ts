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
  const ask = async (route: string) => {
    const { id } = await service
      .insertInto('learning_questions')
      .values({ route_id: route, kind: 'text', texts: JSON.stringify({ es: '¿Qué falta?', en: 'What is missing?' }) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  const question = await ask(shown.route)
  const asked = await ask(hidden.route)
  await service.insertInto('learning_surveys').values({ route_id: hidden.route, closes_on: '2098-03-31' }).execute()
  const place = await join(owner.person.email)
  await service.insertInto('learning_attendance').values({ stage_id: hidden.stage, member_id: place }).execute()
  const otherPlace = await join(`ada.${crypto.randomUUID().slice(0, 8)}@caja.test`)
  const forms: string[] = []
  for (const member_id of [place, otherPlace]) {
    await service
      .insertInto('learning_answers')
      .values({ member_id, answers: JSON.stringify({ [asked]: 'Tiempo' }) })
      .execute()
    const { id } = await service
      .insertInto('learning_follow_ups')
      .values({ member_id, months: 3 })
      .returning('id')
      .executeTakeFirstOrThrow()
    forms.push(id)
  }
  const [form = '', otherForm = ''] = forms
  return { shown, hidden, place, otherPlace, question, asked, form, otherForm }
}
