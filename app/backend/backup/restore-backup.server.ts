/** Builds a data folder from a backup in a temporary folder and renames it at the end, so that a failure changes nothing. */
import { createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type AppliedMigration, compareMigrations } from '../compare-migrations.ts'
import { databaseFolderOf } from '../embedded/database-folder.server.ts'
import { startPostgres } from '../embedded/postgres.server.ts'
import { prepareRoles } from '../embedded/roles.server.ts'
import { startSupabase } from '../embedded/supabase.server.ts'
import { stopPostgresAfter } from '../embedded/use-postgres.server.ts'
import { StartRefusal } from '../env.server.ts'
import { migrate, readMigrations } from '../migrate.server.ts'
import { type Progress, readEntries, verifyArchive } from './archive.server.ts'
import { loadTables } from './load-database.server.ts'
import { entryNames, type Manifest } from './manifest.ts'
import { enqueueRestoredJobs, jobsSchema, type QueuedJobs } from './queued-jobs.server.ts'

type Options = {
  file: string
  folder: string
  port: number
  /** Moves the existing folder aside instead of refusing it. */
  mayReplace: boolean
  print: (message: string) => void
  onProgress?: (what: string) => Progress
}

/** Returns the manifest of the archive, and the path to which a replaced folder was moved. */
export async function restoreBackup(options: Options): Promise<{ manifest: Manifest; replaced: string | null }> {
  const { file, folder, mayReplace, print, onProgress = () => () => {} } = options
  if (!existsSync(file)) throw new StartRefusal(`There is no file ${file}.`)
  const isTaken = existsSync(folder) && (await readdir(folder)).length > 0
  if (isTaken && !mayReplace)
    throw new StartRefusal(
      `${folder} is not empty. Set CAJA_DATA_DIR to a new folder; or say --replace, which moves what is there aside (it is not deleted).`,
    )
  print('Checking the archive')
  const manifest = await verifyArchive(file, onProgress('check'))
  const migrations = await readText(file, entryNames.migrations, (content) => JSON.parse(content) as AppliedMigration[])
  const { problem } = compareMigrations(readMigrations(), migrations)
  if (problem) throw new StartRefusal(`This backup does not fit this version of Caja. ${problem}`)

  const fresh = `${folder}.restoring-${process.pid}`
  await mkdir(fresh, { recursive: true })
  // As root, Postgres runs under another account, which needs access.
  if (process.getuid?.() === 0) await chmod(fresh, 0o755)
  try {
    await build({ ...options, onProgress, folder: fresh }, manifest, new Set(migrations.map(({ version }) => version)))
    const replaced = isTaken ? `${folder}.before-${new Date().toISOString().replace(/[:.]/g, '')}` : null
    if (replaced) await rename(folder, replaced)
    else await rm(folder, { recursive: true, force: true })
    await rename(fresh, folder)
    return { manifest, replaced }
  } catch (error) {
    const home = databaseFolderOf(fresh)
    for (const place of new Set([home, fresh])) await rm(place, { recursive: true, force: true })
    throw error
  }
}

type Build = Pick<Required<Options>, 'file' | 'folder' | 'port' | 'print' | 'onProgress'>

async function build({ file, folder, port, print, onProgress }: Build, manifest: Manifest, applied: Set<string>) {
  const secretsText = await readText(file, entryNames.secrets, (content) => content)
  await writeFile(path.join(folder, entryNames.secrets), secretsText, { mode: 0o600 })
  const secrets = JSON.parse(secretsText) as { databasePassword: string; jwtSecret: string; publishableKey: string; secretKey: string }
  const postgres = await startPostgres({ folder, port, password: secrets.databasePassword, print })
  await stopPostgresAfter(postgres, async () => {
    await prepareRoles(postgres.url)
    const supabase = await startSupabase({
      ...secrets,
      databaseUrl: postgres.url,
      folder,
      siteUrl: 'http://127.0.0.1',
      redirectUrls: [],
      sendAuthMail: async () => {},
    })
    await supabase.stop()
    // Only the migrations of the archive; newer ones are applied to its data at the next start.
    await migrate(postgres.url, undefined, (version) => applied.has(version))
    print('Loading the database and the files')
    let jobs: QueuedJobs = { queues: [], jobs: [] }
    await loadTables(postgres.url, manifest, async ({ load, finish }) => {
      await readEntries(file, onProgress('load'), async (name, content) => {
        if (name.startsWith(entryNames.storage)) await writeStored(folder, name, content)
        else if (name === entryNames.jobs) jobs = jobsSchema.parse(JSON.parse(await text(content)))
        else await load(name, content)
      })
      await finish()
    })
    await enqueueRestoredJobs(postgres.url, jobs)
  })
}

async function writeStored(folder: string, name: string, content: Readable) {
  const target = path.join(folder, name)
  await mkdir(path.dirname(target), { recursive: true })
  await pipeline(content, createWriteStream(target, { flags: 'wx' }))
}

async function readText<Result>(file: string, wanted: string, parse: (content: string) => Result): Promise<Result> {
  let found: string | null = null
  await readEntries(
    file,
    () => {},
    async (name, content) => {
      if (name === wanted) found = await text(content)
      else for await (const _ of content);
    },
  )
  if (found === null) throw new StartRefusal(`The backup ${file} has no ${wanted}.`)
  return parse(found)
}
