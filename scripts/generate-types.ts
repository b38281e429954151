/** Writes app/db/types.ts from the migrated schema of a throwaway database. `--check` only compares. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startBackend } from '#app/backend/backend.server.ts'
import { readEnvironment } from '#app/backend/env.server.ts'

const target = 'app/db/types.ts'
const folder = mkdtempSync(path.join(tmpdir(), 'caja-types-'))
chmodSync(folder, 0o755) // as root, Postgres runs under another account, which needs access
const fresh = path.join(folder, 'types.ts')
const environment = readEnvironment({ CAJA_DATA_DIR: path.join(folder, 'data'), DATABASE_PORT: '54390' })
const backend = await startBackend({ environment, siteUrl: () => 'http://127.0.0.1', print: () => {}, onAuthMail: async () => {} })
const localized = [
  'concepts.definitions',
  'concepts.pref_labels',
  'countries.names',
  'countries.short_names',
  'evaluations.titles',
  'institutions.names',
  'posts.titles',
  'published_recommendations.notes',
  'recommendation_actions.responsible',
  'recommendation_actions.status_notes',
  'recommendation_actions.texts',
  'recommendations.responsible',
  'recommendations.summaries',
  'recommendations.titles',
  'source_platforms.descriptions',
  'source_platforms.names',
  'source_platforms.urls',
]
const columns = Object.fromEntries(localized.map((column) => [column, 'ColumnType<Localized, string, string>']))
const args = [
  '--dialect=postgres',
  `--url=${backend.serviceUrl}`,
  `--out-file=${fresh}`,
  '--include-pattern=(public|private).*',
  '--default-schema=public',
  '--singularize=false',
  '--no-domains',
  '--numeric-parser=number',
  `--overrides=${JSON.stringify({ columns })}`,
  '--type-mapping={"int8":"number"}',
  '--date-parser=string',
]
const made = spawnSync(path.resolve('node_modules/.bin/kysely-codegen'), args, { encoding: 'utf8' })
await backend.close()
if (made.status !== 0) throw new Error(made.stderr || made.stdout)
// The generator imports only known types; the type of localized columns is ours.
writeFileSync(
  fresh,
  readFileSync(fresh, 'utf8').replace('\n\nexport', "\nimport type { Localized } from '#app/i18n/languages.ts'\n\nexport"),
)
if (process.argv.includes('--check')) {
  const same = readFileSync(fresh, 'utf8') === readFileSync(target, 'utf8')
  rmSync(folder, { recursive: true })
  if (!same) {
    console.error(`${target} does not match the migrations. Run: npm run generate:types`)
    process.exit(1)
  }
} else {
  spawnSync('cp', [fresh, target])
  rmSync(folder, { recursive: true })
}
