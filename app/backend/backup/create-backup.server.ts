/** Everything an installation is, in one file: the database and the files of Storage of one moment, and its secrets. */
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { withConnection } from '#app/db/pool.server.ts'
import { StartRefusal } from '../env.server.ts'
import { createArchive, type Progress, verifyArchive } from './archive.server.ts'
import { atOneMoment, dumpTables, type Snapshot, type StoredName } from './dump-database.server.ts'
import { type LinkedFiles, linkFiles } from './link-files.server.ts'
import { type Manifest, names } from './manifest.ts'
import { findWaitingJobs } from './waiting-jobs.server.ts'

type Options = {
  folder: string
  databaseUrl: string
  file: string
  say: (message: string) => void
  onProgress?: (what: string) => Progress
}

/** The database may be at work. The archive is read once more before it counts as made. */
export async function createBackup({ folder, databaseUrl, file, say, onProgress = () => () => {} }: Options): Promise<Manifest> {
  if (existsSync(file)) throw new StartRefusal(`${file} exists already. Choose another name, or move it away.`)
  await mkdir(path.dirname(path.resolve(file)), { recursive: true })
  const scratch = await mkdtemp(path.join(path.dirname(path.resolve(file)), '.caja-backup-'))
  const linked = await linkFiles(folder)
  const archive = createArchive(file)
  try {
    await withFiles(databaseUrl, linked, async (snapshot, objects, missing) => {
      say(`Copying the database`)
      await archive.addText(names.secrets, readFileSync(path.join(folder, 'secrets.json'), 'utf8'))
      await archive.addText(names.migrations, JSON.stringify(snapshot.migrations))
      await archive.addText(names.jobs, JSON.stringify(await findWaitingJobs(snapshot.client)))
      const dumped = await dumpTables(snapshot, archive, scratch)
      say(`Copying ${objects.length} files`)
      await addFiles(objects, linked, onProgress('files'), (name, size, source) => archive.add(name, size, source))
      await archive.close({
        madeAt: new Date().toISOString(),
        versions: { caja: versionOf('caja'), postgres: snapshot.postgres, supabaseLite: versionOf('@supabase/lite') },
        migrations: snapshot.migrations.map(({ version, name }) => `${version}_${name ?? ''}`),
        ...dumped,
        missingObjects: missing.map(({ bucket, name }) => `${bucket}/${name}`),
      })
    })
    say('Reading the archive once more')
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
 * Files first, the database's moment after them, and then the files that came in between. What was deleted in between, although the
 * moment still knows it, is only found by looking again: then another moment is taken.
 */
async function withFiles(
  databaseUrl: string,
  linked: LinkedFiles,
  work: (snapshot: Snapshot, objects: StoredName[], missing: StoredName[]) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await linked.linkAll()
    const isDone = await atOneMoment(databaseUrl, async (snapshot) => {
      const missing = await linked.findMissing(snapshot.objects)
      if (attempt < attempts && (await haveGone(databaseUrl, missing))) return false
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

/** Has any of the objects lost its row since, so that it is not missing but deleted? */
async function haveGone(connectionString: string, objects: StoredName[]): Promise<boolean> {
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
      `${names.storage}${object.bucket}/${object.name}`,
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
