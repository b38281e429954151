/** Two delivered assistances with notes, history, follow-ups and a product: one that visitors see, and one that only staff see. */
import { sql } from 'kysely'
import type { Actor } from '../../factories/people.ts'
import type { TestBackend } from '../../fixtures/connect.ts'

export async function makeAssistance({ databases: { service } }: TestBackend, { editor, post }: { editor: Actor; post: string }) {
  const both = (text: string) => JSON.stringify({ es: text, en: text })
  const topic = await service.selectFrom('concepts').select('id').where('scheme', '=', 'topic').executeTakeFirstOrThrow()
  const otherTopic = await service
    .selectFrom('concepts')
    .select('id')
    .where('scheme', '=', 'topic')
    .where('id', '<>', topic.id)
    .executeTakeFirstOrThrow()
  const make = async (word: string) => {
    const { id } = await service
      .insertInto('assistances')
      .values({
        slug: `${word}-${crypto.randomUUID().slice(0, 8)}`,
        country_iso3: 'HND',
        titles: both(word),
        summaries: both(word),
        is_public: word === 'shown',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await service
      .insertInto('assistance_notes')
      .values({ assistance_id: id, post_id: post, responsible_id: editor.person.id, note: 'Nota' })
      .execute()
    await service.insertInto('assistance_concepts').values({ assistance_id: id, concept_id: topic.id }).execute()
    await service.insertInto('assistance_answers').values({ assistance_id: id, recommendation_id: '1819ai/1' }).execute()
    const product = await service
      .insertInto('assistance_products')
      .values({ assistance_id: id, titles: both('Informe'), source: 'LC/1' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await service.insertInto('assistance_changes').values({ assistance_id: id, state: 'requested' }).execute()
    const { id: change } = await service
      .insertInto('assistance_changes')
      .values({ assistance_id: id, state: 'delivered', happened_on: '2020-01', recorded_by: editor.person.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    await sql`select private.settle_assistance(${id})`.execute(service)
    const { version } = await service.selectFrom('assistances').select('version').where('id', '=', id).executeTakeFirstOrThrow()
    return { id, product: product.id, change, version }
  }
  return { shown: await make('shown'), hidden: await make('hidden'), otherTopic: otherTopic.id }
}
