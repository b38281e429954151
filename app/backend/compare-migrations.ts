/** Compares the migrations applied to a database with those of the code. */

export type Migration = { file: string; version: string; sql: string }
/** A row of `supabase_migrations.schema_migrations`. `statements` is null if the Supabase CLI has only marked it as applied. */
export type AppliedMigration = { version: string; name: string | null; statements: string[] | null }

/** The pending migrations, in order; or the first `problem`, as a message for the person who starts Caja, with nothing pending. */
export function compareMigrations(migrations: Migration[], applied: AppliedMigration[]): { pending: Migration[]; problem: string | null } {
  const inCode = new Map(migrations.map((migration) => [migration.version, migration]))
  const inDatabase = new Set(applied.map(({ version }) => version))
  const refuse = (problem: string) => ({ pending: [], problem })
  for (const one of [...applied].sort((a, b) => (a.version < b.version ? -1 : 1))) {
    const migration = inCode.get(one.version)
    const name = migration?.file ?? `${one.version}_${one.name ?? ''}.sql`
    if (!migration && isOldest(one.version, migrations)) return refuse(beforeFirstRelease(name))
    if (!migration) return refuse(isNewest(one.version, migrations) ? newerDatabase(name) : missing(name))
    if (!isSame(migration.sql, one.statements)) return refuse(changed(name))
  }
  return { pending: migrations.filter(({ version }) => !inDatabase.has(version)), problem: null }
}

const isNewest = (version: string, migrations: Migration[]) => version > (migrations.at(-1)?.version ?? '')

const isOldest = (version: string, migrations: Migration[]) => version < (migrations[0]?.version ?? '')

const beforeFirstRelease = (name: string) =>
  `This database was made before the first release of Caja: it has the migration ${name}, which has since been joined with all others of ` +
  'that time into one. It cannot be updated: start with a new CAJA_DATA_DIR, or with an empty database. Nothing was changed.'

const newerDatabase = (name: string) =>
  `This database was made by a newer Caja: it has the migration ${name}, which this code does not know. ` +
  'Start that newer version, or restore a backup that was made with this one (npm run restore). Nothing was changed.'

const missing = (name: string) =>
  `This database has applied the migration ${name}, which is missing from supabase/migrations. ` +
  'Put the file back (it is in the history of the repository), or start the version of Caja that made this database. Nothing was changed.'

const changed = (name: string) =>
  `The migration ${name} was changed after this database applied it, so the code and the database no longer fit. ` +
  'Put the file back as it was and write the change as a new migration; a database made before the first release ' +
  'cannot be updated: start with a new CAJA_DATA_DIR. Nothing was changed.'

/**
 * Ignores line ends and white space at the end of the file. The Supabase CLI stores a file split into statements, without the `;` between
 * them.
 */
function isSame(sql: string, statements: string[] | null): boolean {
  if (!statements) return true
  if (statements.length === 1 && tidy(statements[0] ?? '') === tidy(sql)) return true
  return statements.length > 1 && dense(statements.join('')) === dense(sql)
}

const tidy = (sql: string) =>
  sql
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim()
const dense = (sql: string) => sql.replace(/[\s;\uFEFF]+/g, '')
