/** The data for the rows on hand-overs, former holders and corrections. */
import { sql } from 'kysely'
import type { Actor } from '../../factories/people.ts'
import type { TestBackend } from '../../fixtures/connect.ts'

type Actors = { owner: Actor; coAuthor: Actor; bystander: Actor; admin: Actor }

export async function makeContinuity({ databases: { service } }: TestBackend, institution: string, actors: Actors) {
  const { owner, coAuthor, bystander, admin } = actors
  const idOf = async (slug: string) =>
    (await service.selectFrom('institutions').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
  const handOver = await service
    .insertInto('hand_overs')
    .values({
      way: 'given',
      person_id: bystander.person.id,
      successor_id: owner.person.id,
      institution_id: institution,
      decided_by: admin.person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const consent = {
    person_id: coAuthor.person.id,
    institution_id: institution,
    shown_as: 'Ana',
    contact: 'ana@caja.test',
    how: 'Por correo',
    recorded_by: admin.person.id,
  }
  const memory = await service.insertInto('former_holder_consents').values(consent).returning('id').executeTakeFirstOrThrow()
  const takenBack = await service
    .insertInto('former_holder_consents')
    .values({ ...consent, person_id: bystander.person.id, revoked_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const correction = await service
    .insertInto('corrections')
    .values({ about: '/es', wrong: 'Dice 70 y son 65', language: 'es', email: 'alguien@caja.test' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const answered = await service
    .insertInto('corrections')
    .values({
      about: '/es',
      wrong: 'Otra',
      language: 'es',
      state: 'declined',
      answer: 'No es así.',
      answered_by: admin.person.id,
      answered_at: sql`now()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return {
    handOver: handOver.id,
    memory: memory.id,
    takenBack: takenBack.id,
    correction: correction.id,
    answered: answered.id,
    coAuthorInstitution: await idOf('mds-br'),
    unheldInstitution: await idOf('gestora-bo'),
  }
}
