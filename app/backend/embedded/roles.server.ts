/** Creates the database roles that a Supabase project has, so that migrations and policies are the same in both modes. */
import { withConnection } from '#app/db/pool.server.ts'

export async function prepareRoles(databaseUrl: string) {
  await withConnection({ connectionString: databaseUrl }, async (client) => {
    for (const [role, options] of Object.entries({
      anon: 'nologin noinherit',
      authenticated: 'nologin noinherit',
      service_role: 'nologin noinherit bypassrls',
      authenticator: 'nologin noinherit',
    })) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      await client.query(`${rowCount ? 'alter' : 'create'} role ${role} ${options}`)
    }
    await client.query('grant anon, authenticated to authenticator')
    await client.query('create schema if not exists auth; grant usage on schema auth to anon, authenticated, service_role')
  })
}
