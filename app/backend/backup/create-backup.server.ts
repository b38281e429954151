/** Writes an installation to one file: the database and the files of Storage in one consistent snapshot, and its secrets. */
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { withConnection } from '#app/db/pool.server.ts'
import { StartRefusal } from '../env.server.ts'
import { createArchive, type Progress, verifyArchive } from './archive.server.ts'
import { dumpTables, type Snapshot, type StoredName, withSnapshot } from './dump-database.server.ts'
import { type LinkedFiles, linkFiles } from './link-files.server.ts'
import { entryNames, type Manifest } from './manifest.ts'
import { findQueuedJobs } from './queued-jobs.server.ts'

type Options = {
  folder: string
  databaseUrl: string
  file: string
  print: (message: string) => void
  onProgress?: (what: string) => Progress
}

/** The database may be in use. The archive is verified before it counts as made. */
export async function createBackup({ folder, databaseUrl, file, print, onProgress = () => () => {} }: Options): Promise<Manifest> {
  if (existsSync(file)) throw new StartRefusal(`${file} exists already. Choose another name, or move it away.`)
  await mkdir(path.dirname(path.resolve(file)), { recursive: true })
  const scratch = await mkdtemp(path.join(path.dirname(path.resolve(file)), '.caja-backup-'))
  const linked = await linkFiles(folder)
  const archive = createArchive(file)
  try {
    await withFiles(databaseUrl, linked, async (snapshot, objects, missing) => {
      print(`Copying the database`)
      await archive.addText(entryNames.secrets, readFileSync(path.join(folder, 'secrets.json'), 'utf8'))
      await archive.addText(entryNames.migrations, JSON.stringify(snapshot.migrations))
      await archive.addText(entryNames.jobs, JSON.stringify(await findQueuedJobs(snapshot.client)))
      const dumped = await dumpTables(snapshot, archive, scratch)
      print(`Copying ${objects.length} files`)
      await addFiles(objects, linked, onProgress('files'), (name, size, source) => archive.add(name, size, source))
      await archive.close({
        madeAt: new Date().toISOString(),
        versions: { caja: versionOf('caja'), postgres: snapshot.postgres, supabaseLite: versionOf('@supabase/lite') },
        migrations: snapshot.migrations.map(({ version, name }) => `${version}_${name ?? ''}`),
        ...dumped,
        missingObjects: missing.map(({ bucket, name }) => `${bucket}/${name}`),
      })
    })
    print('Reading the archive once more')
    return await verifyArchive(file, onProgress('check'))
  } catch (error) {
    await archive.abandon()
    throw error
  } finally {
    await linked.remove()
    await rm(scratch, { recursive: true, force: true })
  }
}

const attempts = 5

/**
 * Links the files first, then takes the database snapshot, then links the files added in between. Files deleted in between, although the
 * snapshot still has their rows, are missing: then another snapshot is taken.
 */
async function withFiles(
  databaseUrl: string,
  linked: LinkedFiles,
  work: (snapshot: Snapshot, objects: StoredName[], missing: StoredName[]) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await linked.linkAll()
    const isDone = await withSnapshot(databaseUrl, async (snapshot) => {
      const missing = await linked.findMissing(snapshot.objects)
      if (attempt < attempts && (await haveLostRows(databaseUrl, missing))) return false
      const without = new Set(missing)
      await work(
        snapshot,
        snapshot.objects.filter((object) => !without.has(object)),
        missing,
      )
      return true
    })
    if (isDone) return
  }
}

/** Whether any of the objects has lost its row since, so that it is deleted and not missing. */
async function haveLostRows(connectionString: string, objects: StoredName[]): Promise<boolean> {
  if (objects.length === 0) return false
  return withConnection({ connectionString }, async (client) => {
    const { rows } = await client.query<{ left: number }>(
      `select count(*)::int as left from storage.objects join unnest($1::text[], $2::text[]) as wanted (bucket, name)
       on bucket_id = wanted.bucket and objects.name = wanted.name`,
      [objects.map(({ bucket }) => bucket), objects.map(({ name }) => name)],
    )
    return rows[0]?.left !== objects.length
  })
}

async function addFiles(
  objects: StoredName[],
  linked: LinkedFiles,
  onProgress: Progress,
  add: (name: string, size: number, source: ReturnType<typeof createReadStream>) => Promise<void>,
) {
  const sizes = await Promise.all(objects.map(async (object) => (await stat(linked.fileOf(object))).size))
  const of = sizes.reduce((sum, size) => sum + size, 0)
  let done = 0
  for (const [index, object] of objects.entries()) {
    const size = sizes[index] ?? 0
    await add(
      `${entryNames.storage}${object.bucket}/${object.name}`,
      size,
      createReadStream(linked.fileOf(object), { highWaterMark: 1024 * 1024 }),
    )
    done += size
    onProgress(done, of)
  }
}

function versionOf(name: string): string {
  const require = createRequire(import.meta.url)
  const file =
    name === 'caja'
      ? path.resolve(import.meta.dirname, '../../../package.json')
      : path.resolve(import.meta.dirname, `../../../node_modules/${name}/package.json`)
  return (require(file) as { version: string }).version
}
