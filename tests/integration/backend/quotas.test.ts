/** The database limits what people and visitors may store, across instances and concurrent requests. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { createRequest } from '#app/features/discovery/search/requests/create-request.server.ts'
import { createCorrection } from '#app/features/editorial/corrections/create-correction.server.ts'
import { correctionSchema } from '#app/features/editorial/corrections/schema.ts'
import { askForVerification } from '#app/features/people/verification/verification.server.ts'
import { moveResource } from '#app/features/resources/publishing/move-resource.server.ts'
import { commentOnReview } from '#app/features/writing/comments/comment-on-review.server.ts'
import { createResource } from '#app/features/writing/editor/create-resource.server.ts'
import { keepWorkingCopy } from '#app/features/writing/together/working-copy.server.ts'
import { refusalText } from '#app/i18n/find-text.ts'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import { languages } from '#app/i18n/languages.ts'
import { refusalInit } from '#app/lib/refusal-status.ts'
import { type Actor, newEmail } from '../../factories/people.ts'
import { asPerson, makeCleared } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

type Outcome = { ok: true } | { ok: false; error: string }
const count = (outcomes: Outcome[], error: string | null) => outcomes.filter((one) => (one.ok ? null : one.error) === error).length
/** Runs the work concurrently, a few more times than the pool has connections. */
const concurrently = (times: number, work: (number: number) => Promise<unknown>): Promise<Outcome[]> =>
  Promise.all(Array.from({ length: times }, (_, number) => attempt(() => work(number))))

/** Inserts this many rows for the person. */
const saveSearches = (backend: TestBackend, actor: Actor, from: number, to: number) =>
  asPerson(backend, actor, (db) =>
    sql`insert into saved_searches (name, params) select 'Búsqueda', 'q=' || number from generate_series(${from}::integer, ${to}::integer) as number`.execute(
      db,
    ),
  )

test('the 101st saved search is refused, also among twenty concurrent requests and in one statement', async ({ backend, signInAs }) => {
  const member = await signInAs('member')
  const neighbour = await signInAs('member')
  await saveSearches(backend, member, 1, 90)
  const outcomes = await concurrently(20, (number) => saveSearches(backend, member, 1_000 + number, 1_000 + number))
  expect([count(outcomes, null), count(outcomes, 'too_many_saved_searches')]).toEqual([10, 10])
  expect(await attempt(() => saveSearches(backend, neighbour, 1, 101))).toEqual({ ok: false, error: 'too_many_saved_searches' })
  expect(await attempt(() => saveSearches(backend, neighbour, 1, 100))).toMatchObject({ ok: true })
  await asPerson(backend, member, (db) => sql`delete from saved_searches where params = 'q=1'`.execute(db))
  expect(await attempt(() => saveSearches(backend, member, 5_000, 5_000))).toMatchObject({ ok: true })
})

test('one address has at most five open corrections and five open requests, from any network and also concurrently', async ({
  backend,
}) => {
  const { visitor } = backend.databases
  const [first, second] = [newEmail('insistente'), newEmail('insistente')]
  const corrections = await concurrently(12, () =>
    createCorrection(visitor, 'es', correctionSchema.parse({ wrong: 'El año', email: first })),
  )
  expect([count(corrections, null), count(corrections, 'too_many_open_messages')]).toEqual([5, 7])
  const requests = await concurrently(12, () =>
    createRequest(visitor, 'es', { wish: 'Una ley', q: '', country: null, topic: null, email: second }),
  )
  expect([count(requests, null), count(requests, 'too_many_open_messages')]).toEqual([5, 7])
  // An answered request no longer counts.
  await sql`update corrections set state = 'declined', answer = 'No es así', answered_at = now(), answered_by = (select id from people limit 1)
    where id = (select id from corrections where email = ${first} limit 1)`.execute(backend.databases.service)
  const more = () => createCorrection(visitor, 'es', correctionSchema.parse({ wrong: 'El año', email: first }))
  expect(await attempt(more)).toMatchObject({ ok: true })
  expect(await attempt(more)).toEqual({ ok: false, error: 'too_many_open_messages' })
})

test('a person creates at most sixty resources a day', async ({ backend, signInAs }) => {
  const official = await signInAs('official')
  await sql`insert into resources (kind, slug, owner_id) select 'event', 'cuota-' || gen_random_uuid(), ${official.person.id} from generate_series(1, 55)`.execute(
    backend.databases.service,
  )
  const outcomes = await concurrently(12, (number) =>
    asPerson(backend, official, (db) => createResource(db, official.person, { kind: 'event', title: `Uno ${number}`, language: 'es' })),
  )
  expect([count(outcomes, null), count(outcomes, 'too_many_today')]).toEqual([5, 7])
})

test('repeated submitting and withdrawing sends a limited number of mails to the editors', async ({ backend }) => {
  const made = await makeCleared(backend)
  const move = (to: 'submitted' | 'draft') =>
    attempt(() => asPerson(backend, made.owner, (db) => moveResource(db, { resourceId: made.id, to, revision: made.revision })))
  for (let times = 0; times < 10; times += 1) {
    expect(await move('submitted')).toMatchObject({ ok: true })
    expect(await move('draft')).toMatchObject({ ok: true })
  }
  expect(await move('submitted')).toEqual({ ok: false, error: 'too_many_today' })
})

test('a comment mentions at most twenty people, and a person writes at most a hundred and fifty comments a day', async ({
  backend,
  signInAs,
}) => {
  const made = await makeCleared(backend)
  await sql`insert into review_comments (resource_id, revision, author_id, body) select ${made.id}, 1, ${made.owner.person.id}, 'Nota' from generate_series(1, 149)`.execute(
    backend.databases.service,
  )
  const comment = (mention: string[] = []) =>
    attempt(() =>
      asPerson(backend, made.owner, (db) =>
        commentOnReview(db, made.owner.person, {
          resourceId: made.id,
          revision: made.revision,
          about: '',
          body: crypto.randomUUID(),
          mention,
        }),
      ),
    )
  const readers: string[] = []
  for (let n = 0; n < 21; n += 1) readers.push((await signInAs('editor')).person.id)
  expect(await comment(readers)).toEqual({ ok: false, error: 'too_many_mentions' })
  expect(await comment()).toMatchObject({ ok: true })
  expect(await comment()).toEqual({ ok: false, error: 'too_many_today' })
})

test('an existing working copy can always be saved again; a person has at most a hundred', async ({ backend, makeDraft }) => {
  const made = await makeDraft()
  const keep = (part: string) =>
    attempt(() => asPerson(backend, made.owner, (db) => keepWorkingCopy(db, { resourceId: made.id, part, base: 1, fields: [['a', 'b']] })))
  await sql`insert into working_copies (resource_id, person_id, part, base_revision, fields)
    select ${made.id}, ${made.owner.person.id}, 'part-' || number, 1, '[]' from generate_series(1, 100) as number`.execute(
    backend.databases.service,
  )
  expect(await keep('part-1')).toMatchObject({ ok: true })
  expect(await keep('one-more')).toEqual({ ok: false, error: 'too_many_working_copies' })
})

test('a declined verification request can be repeated four times a day', async ({ backend, signInAs }) => {
  const member = await signInAs('member')
  const { id: institution } = await backend.databases.service
    .selectFrom('institutions')
    .select('id')
    .where('slug', '=', 'gestora-bo')
    .executeTakeFirstOrThrow()
  const ask = () =>
    attempt(() =>
      asPerson(backend, member, (db) =>
        askForVerification(db, member.person, 'es', { institution, postTitle: 'Registro', workEmail: newEmail('ministerio'), note: '' }),
      ),
    )
  for (let times = 0; times < 5; times += 1) {
    expect(await ask()).toMatchObject({ ok: true })
    await sql`update verification_requests set decision = 'declined', decided_at = now() where person_id = ${member.person.id}`.execute(
      backend.databases.service,
    )
  }
  expect(await ask()).toEqual({ ok: false, error: 'too_many_today' })
})

test('every quota has a message in every language, a status, a trigger on its table, and an existing column', async ({
  backend,
  signInAs,
}) => {
  const { service, visitor } = backend.databases
  const { rows } = await sql<{ name: string; error: string; watched: boolean; valid: boolean }>`
    select name, error,
      exists (select from pg_trigger where tgrelid = table_name and tgfoid = 'private.check_quotas'::regproc) as watched,
      not exists (select from unnest(array[counted_column, time_column]) as named (named) where named <> '' and not exists (
        select from pg_attribute where attrelid = table_name and attname = named)) as valid
    from private.quotas`.execute(service)
  expect(rows.length).toBeGreaterThan(20)
  for (const { name, error, watched, valid } of rows) {
    expect({ name, watched, valid }).toEqual({ name, watched: true, valid: true })
    expect([409, 422, 429]).toContain(refusalInit(error).status)
    const texts = languages.map((language) => refusalText(i18nOf(language), error))
    expect(new Set(texts).size).toBe(languages.length)
    expect(texts.join()).not.toContain(error)
  }
  const admin = await signInAs('admin')
  const raise = sql`update private.quotas set max_rows = 1000000`
  expect(await attempt(() => raise.execute(visitor))).toEqual({ ok: false, error: 'forbidden' })
  expect(await attempt(() => asPerson(backend, admin, (db) => raise.execute(db)))).toEqual({ ok: false, error: 'forbidden' })
})
