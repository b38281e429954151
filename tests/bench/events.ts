/**
 * Measures what events cost: registrations per second for one event with 30 seats and 2,000 people, the calendar of 1,000 events, and a
 * page of the list of events, none of them cached. `npm run bench:events`.
 */
import { sql } from 'kysely'
import { findCalendarEvents } from '#app/features/programme/events/calendar/find-calendar-events.server.ts'
import { toCalendar } from '#app/features/programme/events/calendar/to-calendar.ts'
import { findEvents } from '#app/features/programme/events/listing/find-events.server.ts'
import { inTheFuture } from '../factories/events.ts'
import { makePublished } from '../factories/resources.ts'
import { startThrowawayBackend } from '../fixtures/throwaway-backend.ts'

const [people, seats, events] = [2_000, 30, 1_000]
const { backend, stop } = await startThrowawayBackend(54_931)

/** The median of five runs in milliseconds. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return Math.round((times.sort((a, b) => a - b)[2] ?? 0) * 10) / 10
}

try {
  const { service, visitor } = backend.databases
  const event = await makePublished(backend, { kind: 'event', content: inTheFuture({ capacity: seats }) })
  const start = performance.now()
  // A hundred at once; the others wait outside, as the queue of connections does.
  let next = 0
  const register = async () => {
    while (next < people) {
      next += 1
      await sql`select private.give_seat(${event.id}, null, ${`persona.${next}@caja.test`}, 'Ada', 'es')`.execute(service)
    }
  }
  await Promise.all(Array.from({ length: 100 }, register))
  const seconds = (performance.now() - start) / 1_000
  const { rows: states } = await sql<{ state: string; count: number }>`
    select state, count(*)::integer as count from event_registrations where resource_id = ${event.id} group by state order by state`.execute(
    service,
  )

  // Copies of the event, with what its calendar and its card are read from.
  await service.transaction().execute(async (db) => {
    await sql`set local session_replication_role = replica`.execute(db)
    for (const [table, key] of [
      ['resources', 'id'],
      ['published_resources', 'id'],
      ['events', 'resource_id'],
    ] as const) {
      const { rows: columns } = await sql<{ name: string }>`
        select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`.execute(db)
      const names = columns.map(({ name }) => sql.id(name))
      const copied = columns.map(({ name }) =>
        name === key ? sql`md5('copy ' || number)::uuid` : name === 'slug' ? sql`'copy-' || number` : sql`old.${sql.id(name)}`,
      )
      await sql`insert into ${sql.table(table)} (${sql.join(names)})
        select ${sql.join(copied)} from ${sql.table(table)} as old, generate_series(2, ${events}::int) as number where old.${sql.id(key)} = ${event.id}`.execute(
        db,
      )
    }
  })
  await sql`analyze`.execute(service)
  const options = { language: 'es', origin: 'http://caja.test' } as const
  let bytes = 0
  const calendar = await timeOf(async () => {
    const found = await findCalendarEvents(visitor, {}, options)
    bytes = Buffer.byteLength(toCalendar({ name: 'Caja', host: 'caja.test', language: 'es', events: found, isSubscription: true }))
  })
  console.table({
    'registrations a second': Math.round(people / seconds),
    ...Object.fromEntries(states.map(({ state, count }) => [`people ${state}`, count])),
    'calendar of 1,000 events, ms': calendar,
    'calendar of 1,000 events, kB': Math.round(bytes / 1_000),
    'list of events, ms': await timeOf(() => findEvents(visitor, { country: null, topic: null, page: 1 }, 'es')),
  })
} finally {
  await stop()
}
