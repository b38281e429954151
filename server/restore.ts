/** `npm run restore -- <file> [--replace]`: builds the data folder CAJA_DATA_DIR from a backup. */
import path from 'node:path'
import { restoreBackup } from '#app/backend/backup/restore-backup.server.ts'
import { StartRefusal } from '#app/backend/env.server.ts'
import { print, requireEmbeddedEnvironment, runCommand, showProgress } from './command.ts'
import { runningProcessId } from './run-file.ts'

await runCommand(async () => {
  const environment = requireEmbeddedEnvironment('A backup of a Supabase project is restored with its own tools (docs/operate.md).')
  const folder = path.resolve(environment.CAJA_DATA_DIR)
  const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  if (!file) throw new StartRefusal('Say which backup: npm run restore -- backups/caja-….tar [--replace]')
  const running = runningProcessId(folder)
  if (running) throw new StartRefusal(`Caja runs on ${folder} (process ${running}). End it first.`)
  const { manifest, replaced } = await restoreBackup({
    file: path.resolve(file),
    folder,
    port: environment.DATABASE_PORT,
    mayReplace: process.argv.includes('--replace'),
    print,
    onProgress: showProgress,
  })
  print(`Restored into ${folder} as it was at ${manifest.madeAt}. Start Caja with: npm start`)
  if (replaced) print(`What was there before is in ${replaced}. Delete it when you are sure.`)
  for (const name of manifest.missingObjects) print(`Missing in this backup: ${name}`)
})
