/** Contacts of staff with the owner's post: one for staff only, one that the institution reads too, each with a promise of both sides. */
import type { Actor } from '../../factories/people.ts'
import type { TestBackend } from '../../fixtures/connect.ts'

type Actors = { owner: Actor; editor: Actor; stranger: Actor }

export async function makeContacts({ databases: { service } }: TestBackend, { owner, editor, stranger }: Actors) {
  const postOf = (person: string) =>
    service.selectFrom('post_holders').select('post_id').where('person_id', '=', person).executeTakeFirstOrThrow()
  const { post_id: post } = await postOf(owner.person.id)
  const { post_id: otherPost } = await postOf(stranger.person.id)
  const record = async (isShared: boolean) => {
    const { id } = await service
      .insertInto('interactions')
      .values({ post_id: post, kind: 'call', note: 'Llamada', is_shared: isShared, recorded_by: editor.person.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    await service
      .insertInto('interaction_participants')
      .values({ interaction_id: id, person_id: owner.person.id, side: 'institution' })
      .execute()
    const promise = async (side: 'staff' | 'institution') => {
      const made = await service
        .insertInto('promises')
        .values({ interaction_id: id, side, body: 'Enviar el informe' })
        .returning('id')
        .executeTakeFirstOrThrow()
      return made.id
    }
    return { id, ours: await promise('staff'), theirs: await promise('institution') }
  }
  const topic = await service.selectFrom('concepts').select('id').where('scheme', '=', 'topic').executeTakeFirstOrThrow()
  const rhythm = await service
    .insertInto('contact_rhythms')
    .values({ country_iso3: 'HND', level: 'high', days: 30 })
    // A database has one rhythm for each country and level, and several tests make this world in one database.
    .onConflict((key) => key.columns(['country_iso3', 'level']).doUpdateSet({ days: 30 }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await service.insertInto('contact_pauses').values({ post_id: otherPost, until: '2099-01-01', reason: 'Elecciones' }).execute()
  const { id: copy } = await service
    .insertInto('mail_copies')
    .values({ sent_by: editor.person.id, sent_on: '2026-11-30', note: 'Padrón', is_proven: true })
    .returning('id')
    .executeTakeFirstOrThrow()
  await service.insertInto('mail_copy_people').values({ copy_id: copy, person_id: owner.person.id }).execute()
  return { copy, post, otherPost, forStaff: await record(false), shared: await record(true), topic: topic.id, rhythm: rhythm.id }
}
