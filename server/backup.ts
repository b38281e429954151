/** `npm run backup -- [file]`: writes the embedded installation of CAJA_DATA_DIR to one file, whether Caja runs or not. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createBackup } from '#app/backend/backup/create-backup.server.ts'
import { withEmbeddedDatabase } from '#app/backend/embedded/use-postgres.server.ts'
import { print, requireEmbeddedEnvironment, runCommand, showProgress } from './command.ts'
import { claimFolder, releaseFolder, runningProcessId, waitUntilOpen } from './run-file.ts'

await runCommand(async () => {
  const environment = requireEmbeddedEnvironment('A backup of a Supabase project is made with its own tools (docs/operate.md).')
  const folder = path.resolve(environment.CAJA_DATA_DIR)
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const file = path.resolve(process.argv[2] ?? path.join('backups', `caja-${stamp}.tar`))
  const isRunning = runningProcessId(folder) > 0
  if (isRunning) await waitUntilOpen(folder, print)
  else if (existsSync(folder)) claimFolder(folder)
  try {
    const { tables, entries, missingObjects } = await withEmbeddedDatabase(
      { folder, port: environment.DATABASE_PORT, isRunning, print },
      (databaseUrl) => createBackup({ folder, databaseUrl, file, print, onProgress: showProgress }),
    )
    const rows = tables.reduce((sum, one) => sum + one.rows, 0)
    const files = entries.filter(({ name }) => name.startsWith('storage/')).length
    print(`Backup made and checked: ${file}`)
    print(
      `${rows} rows in ${tables.length} tables, ${files} files. It holds the secrets of this installation and personal data: keep it safe.`,
    )
    for (const name of missingObjects) print(`Missing, because Storage has lost it: ${name}`)
  } finally {
    if (!isRunning && existsSync(folder)) releaseFolder(folder)
  }
})
