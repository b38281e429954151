/** Two changes of government that contradict each other, and the calendar address of an editor who is nobody else in the world. */
import { makePackToken } from '#app/features/people/transitions/pack/find-pack.server.ts'
import { allParts } from '#app/features/people/transitions/pack/schema.ts'
import { makeStaffCalendar } from '#app/features/people/transitions/staff-calendar.server.ts'
import { signInAs } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'

export async function makeTransitions(backend: TestBackend) {
  const source = crypto.randomUUID()
  const add = (startsOn: string) =>
    backend.databases.service
      .insertInto('government_changes')
      .values({
        country_iso3: 'HND',
        kind: 'ministers',
        subject: source,
        starts_on: startsOn,
        certainty: 'expected',
        source_name: 'gaceta.test',
        checked_on: '2026-01-01',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  const [one] = [await add('2031-01-10'), await add('2031-01-20')]
  const task = await backend.databases.service
    .insertInto('transition_tasks')
    .values({ change_id: one.id, step: 'memory', due_on: '2031-01-01' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { service } = backend.databases
  await service
    .insertInto('transition_packs')
    .values({ change_id: one.id, parts: JSON.stringify(allParts) })
    .execute()
  const placeOf = (slug: string) => service.selectFrom('institutions').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  const [home, abroad] = [await placeOf('red-solidaria-hn'), await placeOf('mds-br')]
  const link = await service
    .insertInto('transition_pack_links')
    .values({ change_id: one.id, institution_id: home.id, email: 'entrante@caja.test', language: 'es', expires_on: '2099-01-01' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const packToken = (await makePackToken(service, link.id)) ?? ''
  const token = await asPerson(backend, await signInAs(backend, 'editor'), makeStaffCalendar)
  return { change: one.id, task: task.id, token, link: link.id, packToken, abroad: abroad.id }
}
