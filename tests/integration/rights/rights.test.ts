/** DESIGN §5, cell by cell: see `rights/matrix.ts`, and `rights-mutation.ts`, which tests the matrix itself. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { bucket, serverClient } from '#app/backend/backend.server.ts'
import { attempt, type Claims } from '#app/db/clients.server.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { signInAs } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import { test as base } from '../../fixtures/test.ts'
import { matrix } from './matrix.ts'
import { findFunctionFaults, findTableFaults } from './privileges.ts'
import { tryCell } from './run.ts'
import { columns } from './who.ts'
import { makeWorld } from './world.ts'

const test = base.extend('world', { scope: 'file' }, ({ backend }) => makeWorld(backend))

for (const { row, cells } of matrix)
  for (const cell of cells)
    test(`${cell.marks}  ${row}: ${cell.does}`, async ({ backend, world }) => {
      const got: Record<string, string> = {}
      for (const who of columns) got[who] = await tryCell(backend, world, cell, who)
      expect(got).toEqual(Object.fromEntries(columns.map((who) => [who, cell.may[who] ? 'allowed' : 'denied'])))
    })

/** All tables that a visitor may read; the others are empty for them. */
const publicTables = [
  'archived_copies', // of broken links only
  'assistance_answers', // of shown assistance only
  'assistance_changes', // of shown assistance only, without who recorded them
  'assistance_concepts', // of shown assistance only
  'assistance_follow_ups', // of shown assistance only, without when staff were reminded
  'assistance_products', // of shown assistance only
  'assistances', // shown ones only
  'catalogue_versions',
  'concepts',
  'confirmations',
  'countries',
  'coverage',
  'discussion_posts',
  'elsewhere_records', // shown ones only
  'elsewhere_sources',
  'evaluations',
  'event_closings',
  'events',
  'exchanges',
  'facet_values',
  'file_passages',
  'files',
  'former_slugs',
  'framing_sites',
  'harvest_records',
  'institutions',
  'learning_routes', // public ones only
  'learning_stage_resources', // of public routes only
  'learning_stages', // of public routes only
  'link_checks', // of sister platforms only
  'platform_records',
  'published_citations',
  'published_concepts',
  'published_files',
  'published_links',
  'published_passages',
  'published_recommendations',
  'published_resources',
  'published_search',
  'published_texts',
  'published_words',
  'recommendation_actions',
  'recommendation_changes', // without who made them
  'recommendations',
  'related_concepts',
  'source_platforms',
  'thesaurus_terms',
  'update_cycles', // closed ones only
]

test('a visitor reads rows only in the public tables', async ({ backend, world }) => {
  expect(world.request).toBeTruthy()
  const tables = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname in ('public', 'private', 'auth', 'storage') order by 1, 2`.execute(backend.databases.service)
  const readable: string[] = []
  for (const { schema, name } of tables.rows) {
    const found = await attempt(() => sql`select 1 from ${sql.table(`${schema}.${name}`)} limit 1`.execute(backend.databases.visitor))
    if (found.ok && found.value.rows.length > 0) readable.push(schema === 'public' ? name : `${schema}.${name}`)
  }
  // Storage shows published objects through its own policies: see the matrix.
  expect(readable.filter((name) => name !== 'storage.objects')).toEqual(publicTables)
})

test('every table has row-level security and a policy', async ({ backend }) => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = 'public' and relkind in ('r', 'p')
      and (not relrowsecurity or not exists (select from pg_policy where polrelid = pg_class.oid))`.execute(backend.databases.service)
  expect(rows).toEqual([])
})

test('every policy names its roles, and visitors only in read policies', async ({ backend }) => {
  const { rows } = await sql`
    select policyname from pg_policies
    where schemaname in ('public', 'storage') and ('public' = any (roles) or ('anon' = any (roles) and cmd <> 'SELECT'))`.execute(
    backend.databases.service,
  )
  expect(rows).toEqual([])
})

test("every view applies row-level security with its reader's rights", async ({ backend }) => {
  const { rows } = await sql`
    select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname in ('public', 'private') and (relkind = 'm' or relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false))`.execute(
    backend.databases.service,
  )
  expect(rows).toEqual([])
})

test('security definer functions have a fixed search path, and visitors may execute none in public', async ({ backend }) => {
  const { rows } = await sql`
    select proname from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
    where (nspname in ('public', 'private') and prosecdef and not coalesce('search_path=""' = any (proconfig), false))
      or (nspname = 'public' and has_function_privilege('anon', pg_proc.oid, 'execute'))`.execute(backend.databases.service)
  expect(rows).toEqual([])
})

test('every function is executable exactly by the roles in rights/functions.ts', async ({ backend }) => {
  expect(
    await findFunctionFaults(backend.databases.service),
    'Grant each function by name beside it in supabase/schemas (`grant execute on function … to anon, authenticated`) or to nobody, and say in rights/functions.ts who may call it and why.',
  ).toEqual([])
})

test('every table grants exactly the rights in rights/tables.ts, also after Storage was used', async ({ backend }) => {
  await serverClient(backend.supabase).storage.from(bucket).list('')
  expect(
    await findTableFaults(backend.databases.service),
    'Grant by name beside the table in supabase/schemas, and write in rights/tables.ts what is granted.',
  ).toEqual([])
})

test('visitors and users may not create anything, not even a temporary table, and no other schema is open to them', async ({ backend }) => {
  const { rows } = await sql<{ name: string; open: string }>`
    select nspname as name, concat_ws(', ', role,
      case when has_schema_privilege(role, pg_namespace.oid, 'usage') then 'usage' end, case when has_schema_privilege(role, pg_namespace.oid, 'create') then 'create' end) as open
    from pg_namespace, unnest(array['caja_visitor', 'authenticated']) as role
    where nspname !~ '^pg_' and (has_schema_privilege(role, pg_namespace.oid, 'usage') or has_schema_privilege(role, pg_namespace.oid, 'create'))
    order by 1, 2`.execute(backend.databases.service)
  const open = ['auth', 'extensions', 'information_schema', 'private', 'public', 'storage']
  expect(rows).toEqual(open.flatMap((name) => ['authenticated', 'caja_visitor'].map((role) => ({ name, open: `${role}, usage` }))))
  const temporary = await attempt(() => sql`create temporary table own (id int)`.execute(backend.databases.visitor))
  expect(temporary).toEqual({ ok: false, error: 'forbidden' })
})

test('operations that bypass row-level security are refused: truncate, and functions for triggers', async ({ backend, world }) => {
  const { visitor, asUser, service } = backend.databases
  const texts = sql<{ count: number }>`select count(*)::int as count from translated_texts where resource_id = ${world.published.id}`
  const before = (await texts.execute(service)).rows
  const tries = [
    sql`select private.update_translated_texts(${world.published.id}::uuid, 1)`,
    sql`select private.update_translation_states(${world.published.id}::uuid)`,
    sql`select private.write_terms('topic:housing', '{}')`,
    sql`truncate storage.objects`,
    sql`truncate public.published_resources cascade`,
    sql`select nextval('public.transitions_id_seq')`,
  ]
  for (const attempted of tries)
    for (const run of [
      () => visitor.transaction().execute((db) => attempted.execute(db)),
      () => asUser(world.actors.admin.claims, (db) => attempted.execute(db)),
    ])
      expect(await attempt<unknown>(run)).toEqual({ ok: false, error: 'forbidden' })
  expect((await texts.execute(service)).rows).toEqual(before)
})

test('people may change only their name and their language in their record', async ({ backend }) => {
  await serverClient(backend.supabase).storage.from(bucket).list('')
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.column_privileges
    where grantee = 'authenticated' and table_schema = 'public' and table_name = 'people' and privilege_type = 'UPDATE' order by 1`.execute(
    backend.databases.service,
  )
  expect(rows.map(({ name }) => name)).toEqual(['language', 'name'])
})

test('nobody can change a revision or the trail', async ({ backend, makeSubmitted }) => {
  const { id } = await makeSubmitted()
  const { service } = backend.databases
  expect(await attempt(() => service.updateTable('revisions').set({ note: 'otra' }).where('resource_id', '=', id).execute())).toEqual({
    ok: false,
    error: 'immutable',
  })
  expect(await attempt(() => service.updateTable('transitions').set({ note: 'otra' }).where('resource_id', '=', id).execute())).toEqual({
    ok: false,
    error: 'immutable',
  })
})

test('an administrator cannot decide on their own request or their own role', async ({ backend, signInAs, world }) => {
  const admin = await signInAs('admin')
  await asPerson(backend, admin, (db) =>
    db
      .insertInto('verification_requests')
      .values({ person_id: admin.person.id, institution_id: world.institution, post_title: 'Dirección', work_email: 'direccion@caja.test' })
      .execute(),
  )
  const own = await asPerson(backend, admin, (db) =>
    db.selectFrom('verification_requests').select('id').where('person_id', '=', admin.person.id).executeTakeFirstOrThrow(),
  )
  expect(await attempt(() => asPerson(backend, admin, (db) => sql`select decide_verification(${own.id}, true, '')`.execute(db)))).toEqual({
    ok: false,
    error: 'own_role',
  })
  expect(await attempt(() => asPerson(backend, admin, (db) => sql`select change_role(${admin.person.id}, 'member')`.execute(db)))).toEqual({
    ok: false,
    error: 'own_role',
  })
})

test('a former official cannot read their own drafts', async ({ backend, makeDraft }) => {
  const { id, owner, path } = await makeDraft({ withDocument: true })
  expect(await asPerson(backend, owner, (db) => getDraft(db, id))).not.toBeNull()
  await backend.databases.service.updateTable('people').set({ role: 'member' }).where('id', '=', owner.person.id).execute()
  expect(await asPerson(backend, owner, (db) => getDraft(db, id))).toBeNull()
  expect(await asPerson(backend, owner, (db) => db.selectFrom('resources').select('id').where('id', '=', id).execute())).toEqual([])
  expect((await serverClient(backend.supabase, owner.accessToken).storage.from(bucket).download(path)).error).not.toBeNull()
})

test('a co-author who is not an official cannot read the draft', async ({ backend, makeDraft, signInAs }) => {
  const { id, owner } = await makeDraft()
  const member = await signInAs('member')
  await asPerson(backend, owner, (db) =>
    db.insertInto('resource_authors').values({ resource_id: id, person_id: member.person.id }).execute(),
  )
  expect(await asPerson(backend, member, (db) => db.selectFrom('resources').select('id').where('id', '=', id).execute())).toEqual([])
})

test("a person whose post has ended cannot read the institution's drafts, but keeps their own", async ({ backend, makeDraft }) => {
  const { id, owner } = await makeDraft()
  const other = await makeDraft()
  expect(await asPerson(backend, owner, (db) => getDraft(db, other.id))).not.toBeNull()
  await backend.databases.service
    .updateTable('post_holders')
    .set({ held_from: sql`current_date - 10`, held_to: sql`current_date - 1` })
    .where('person_id', '=', owner.person.id)
    .execute()
  expect(await asPerson(backend, owner, (db) => getDraft(db, other.id))).toBeNull()
  expect(await asPerson(backend, owner, (db) => getDraft(db, id))).not.toBeNull()
})

test("a token of an unknown person has only a visitor's rights", async ({ backend, world }) => {
  const stranger: Claims = { sub: crypto.randomUUID(), role: 'authenticated' }
  await backend.databases.asUser(stranger, async (db) => {
    expect(await db.selectFrom('people').select('id').execute()).toEqual([])
    expect(await db.selectFrom('resources').select('id').execute()).toEqual([])
    expect(await db.selectFrom('published_resources').select('id').where('id', '=', world.published.id).execute()).toHaveLength(1)
  })
  const question = { resource_id: world.published.id, shown_as: 'Ana', body: '¿Cuánto costó?', language: 'es' }
  expect(
    await attempt(() => backend.databases.asUser(stranger, (db) => db.insertInto('discussion_posts').values(question).execute())),
  ).toEqual({
    ok: false,
    error: 'forbidden',
  })
})

test("a person's rights do not leak to the next user of the connection", async ({ backend, world }) => {
  const editor = await signInAs(backend, 'editor')
  for (let round = 0; round < 12; round += 1) {
    await asPerson(backend, editor, (db) => db.selectFrom('resources').select('id').limit(1).execute())
    const { rows } = await sql<{
      who: string
      sub: string | null
    }>`select current_user as who, nullif(current_setting('request.jwt.claim.sub', true), '') as sub`.execute(backend.databases.visitor)
    expect(rows).toEqual([{ who: 'caja_visitor', sub: null }])
    expect(await asPerson(backend, world.actors.member, (db) => db.selectFrom('resources').select('id').execute())).toEqual([])
  }
})
