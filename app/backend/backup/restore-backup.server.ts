/** Makes a data folder out of a backup: beside its final place, so that nothing is changed before all of it is there. */
import { createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type AppliedMigration, compareMigrations } from '../compare-migrations.ts'
import { homeOf } from '../embedded/data-home.server.ts'
import { startPostgres } from '../embedded/postgres.server.ts'
import { prepareRoles } from '../embedded/roles.server.ts'
import { endingWith } from '../embedded/running-postgres.server.ts'
import { startSupabase } from '../embedded/supabase.server.ts'
import { StartRefusal } from '../env.server.ts'
import { migrate, readMigrations } from '../migrate.server.ts'
import { type Progress, readEntries, verifyArchive } from './archive.server.ts'
import { loadTables } from './load-database.server.ts'
import { type Manifest, names } from './manifest.ts'
import { enterWaitingJobs, jobsSchema, type WaitingJobs } from './waiting-jobs.server.ts'

type Options = {
  file: string
  folder: string
  port: number
  /** Moves what is in the folder aside instead of refusing it. */
  mayReplace: boolean
  say: (message: string) => void
  onProgress?: (what: string) => Progress
}

/** Returns what the archive says of itself, and where a replaced folder was moved to. */
export async function restoreBackup(options: Options): Promise<{ manifest: Manifest; replaced: string | null }> {
  const { file, folder, mayReplace, say, onProgress = () => () => {} } = options
  if (!existsSync(file)) throw new StartRefusal(`There is no file ${file}.`)
  const isTaken = existsSync(folder) && (await readdir(folder)).length > 0
  if (isTaken && !mayReplace)
    throw new StartRefusal(
      `${folder} is not empty. Set CAJA_DATA_DIR to a new folder; or say --replace, which moves what is there aside (it is not deleted).`,
    )
  say('Checking the archive')
  const manifest = await verifyArchive(file, onProgress('check'))
  const migrations = await readText(file, names.migrations, (content) => JSON.parse(content) as AppliedMigration[])
  const { problem } = compareMigrations(readMigrations(), migrations)
  if (problem) throw new StartRefusal(`This backup does not fit this version of Caja. ${problem}`)

  const fresh = `${folder}.restoring-${process.pid}`
  await mkdir(fresh, { recursive: true })
  // As root, Postgres runs under another account, which must be able to enter.
  if (process.getuid?.() === 0) await chmod(fresh, 0o755)
  try {
    await build({ ...options, onProgress, folder: fresh }, manifest, new Set(migrations.map(({ version }) => version)))
    const replaced = isTaken ? `${folder}.before-${new Date().toISOString().replace(/[:.]/g, '')}` : null
    if (replaced) await rename(folder, replaced)
    else await rm(folder, { recursive: true, force: true })
    await rename(fresh, folder)
    return { manifest, replaced }
  } catch (error) {
    const home = homeOf(fresh)
    for (const place of new Set([home, fresh])) await rm(place, { recursive: true, force: true })
    throw error
  }
}

type Build = Pick<Required<Options>, 'file' | 'folder' | 'port' | 'say' | 'onProgress'>

async function build({ file, folder, port, say, onProgress }: Build, manifest: Manifest, applied: Set<string>) {
  const secretsText = await readText(file, names.secrets, (content) => content)
  await writeFile(path.join(folder, names.secrets), secretsText, { mode: 0o600 })
  const secrets = JSON.parse(secretsText) as { databasePassword: string; jwtSecret: string; publishableKey: string; secretKey: string }
  const postgres = await startPostgres({ folder, port, password: secrets.databasePassword, say })
  await endingWith(postgres, async () => {
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
    // As far as the archive was; what is newer is applied to its data at the next start.
    await migrate(postgres.url, undefined, (version) => applied.has(version))
    say('Loading the database and the files')
    let jobs: WaitingJobs = { queues: [], jobs: [] }
    await loadTables(postgres.url, manifest, async ({ load, finish }) => {
      await readEntries(file, onProgress('load'), async (name, content) => {
        if (name.startsWith(names.storage)) await writeStored(folder, name, content)
        else if (name === names.jobs) jobs = jobsSchema.parse(JSON.parse(await text(content)))
        else await load(name, content)
      })
      await finish()
    })
    await enterWaitingJobs(postgres.url, jobs)
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
