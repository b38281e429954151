/** Posts of a bystander about published and withdrawn resources, in every state. */
import type { Actor } from '../../factories/people.ts'
import type { Made } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'

type Given = { published: Made; archived: Made; bystander: Actor; editor: Actor }

export async function makeDiscussion({ databases: { service } }: TestBackend, { published, archived, bystander, editor }: Given) {
  const write = async (body: string, more: { question_id?: string; state?: string; resource_id?: string } = {}) => {
    const isHidden = more.state === 'hidden'
    const { id } = await service
      .insertInto('discussion_posts')
      .values({
        resource_id: published.id,
        author_id: bystander.person.id,
        shown_as: 'Ana Lectora',
        body,
        language: 'es',
        state: 'published',
        published_at: more.state === 'waiting' ? null : new Date(),
        ...(isHidden && { hidden_at: new Date(), hidden_by: editor.person.id, hidden_reason: 'Propaganda' }),
        ...more,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  const question = await write('¿Cuánto costó el registro?')
  const hidden = await write('Compre aquí', { state: 'hidden' })
  const report = { post_id: question, person_id: bystander.person.id, reason: 'No es una pregunta' }
  await service.insertInto('discussion_reports').values(report).execute()
  return {
    question,
    hidden,
    answer: await write('Cerca de dos millones', { question_id: question }),
    underHidden: await write('Gracias por el dato', { question_id: hidden }),
    waiting: await write('¿Quién lo pagó?', { state: 'waiting' }),
    withdrawn: await write('¿Sigue en pie?', { resource_id: archived.id }),
  }
}
