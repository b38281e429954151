/** Makes a smaller version, an audio track and a poster of each video, if ffmpeg is installed. Existing renditions are kept. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Job, Jobs } from '#app/backend/jobs.server.ts'
import type { Db } from '#app/db/clients.server.ts'
import type { FileRole } from '#app/features/core/files/file-roles.ts'
import { toWebStream } from '#app/lib/web-stream.ts'
import { ffmpeg, ffmpegVersion } from './ffmpeg.server.ts'

const payload = z.object({ fileId: z.uuid() })
/** Each rendition may take half an hour (see `ffmpeg`). */
export const renditionsJob = { id: 'make-renditions', payload, timeoutSeconds: 2 * 60 * 60 }

type Services = Pick<Backend, 'databases' | 'openObject' | 'serviceStorage'>
type Video = {
  id: string
  resource_id: string
  owner_id: string
  path: string
  name: string
  height: number | null
  duration_seconds: number | null
}
type Rendition = {
  role: Extract<FileRole, '480p' | 'audio' | 'poster'>
  extension: string
  mediaType: string
  args: (video: Video) => string[] | null
}

const renditions: readonly Rendition[] = [
  {
    role: 'poster',
    extension: '.jpg',
    mediaType: 'image/jpeg',
    // A tenth of the way in: the first picture of a video is often black.
    args: ({ duration_seconds }) => ['-ss', String((duration_seconds ?? 0) / 10), '-frames:v', '1', '-vf', 'scale=960:-2', '-q:v', '4'],
  },
  {
    role: '480p',
    extension: '.mp4',
    mediaType: 'video/mp4',
    args: ({ height }) =>
      height !== null && height <= 480
        ? null
        : [
            '-vf',
            'scale=-2:480',
            '-c:v',
            'libx264',
            '-preset',
            'veryfast',
            '-crf',
            '28',
            '-threads',
            '1',
            '-c:a',
            'aac',
            '-b:a',
            '64k',
            '-movflags',
            '+faststart',
          ],
  },
  {
    role: 'audio',
    extension: '.m4a',
    mediaType: 'audio/mp4',
    args: () => ['-vn', '-c:a', 'aac', '-b:a', '64k', '-movflags', '+faststart'],
  },
]

export const createRenditionsJob = (services: Services): Job<typeof payload> => ({
  ...renditionsJob,
  handle: async ({ fileId }) => {
    if (!ffmpegVersion()) return
    const { service } = services.databases
    const video = await service
      .selectFrom('files')
      .select(['id', 'resource_id', 'owner_id', 'path', 'name', 'height', 'duration_seconds'])
      .where('id', '=', fileId)
      .where('media_type', 'like', 'video/%')
      .executeTakeFirst()
    if (!video) return // deleted since
    const made = await service.selectFrom('files').select('role').where('derived_from', '=', fileId).execute()
    const missing = renditions.filter(({ role }) => !made.some((one) => one.role === role))
    if (missing.length === 0) return
    const folder = await mkdtemp(path.join(tmpdir(), 'caja-renditions-'))
    try {
      const source = path.join(folder, 'source')
      await download(services, video.path, source)
      for (const rendition of missing) await make(services, video, source, rendition, folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
})

/** Enqueues every video without renditions: those of the seed, and those from before ffmpeg was installed. Does nothing without ffmpeg. */
export async function enqueueUnrendered(db: Db, jobs: Pick<Jobs, 'enqueue'>): Promise<void> {
  if (!ffmpegVersion()) return
  const unrendered = await db
    .selectFrom('files')
    .select('id')
    .where('role', '=', 'original')
    .where('media_type', 'like', 'video/%')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('files as made').select('made.id').whereRef('made.derived_from', '=', 'files.id'))),
    )
    .execute()
  for (const { id } of unrendered) await jobs.enqueue(renditionsJob, { fileId: id })
}

async function download({ openObject }: Services, objectPath: string, to: string) {
  const opened = await openObject(objectPath, undefined, true)
  if ('redirectTo' in opened) throw new Error('Storage answered an address where bytes were asked for.')
  await pipeline(Readable.fromWeb(opened.stream as NodeReadableStream), createWriteStream(to))
}

async function make({ databases, serviceStorage }: Services, video: Video, source: string, rendition: Rendition, folder: string) {
  const args = rendition.args(video)
  if (!args) return
  const file = path.join(folder, rendition.role + rendition.extension)
  try {
    await ffmpeg(...(args[0] === '-ss' ? args.splice(0, 2) : []), '-i', source, ...args, file)
  } catch (error) {
    // A video without sound has no audio track: that is not a failure of the job.
    if (rendition.role === 'audio' && String(error).includes('does not contain any stream')) return
    throw error
  }
  const { size } = await stat(file)
  if (size === 0) return
  const id = crypto.randomUUID()
  const objectPath = `${video.resource_id}/${id}`
  const { error } = await serviceStorage().upload(objectPath, toWebStream(createReadStream(file)), {
    contentType: rendition.mediaType,
    duplex: 'half',
  } as { contentType: string })
  if (error) throw error
  await databases.service
    .insertInto('files')
    .values({
      id,
      asset_id: id,
      resource_id: video.resource_id,
      owner_id: video.owner_id,
      derived_from: video.id,
      role: rendition.role,
      path: objectPath,
      name: video.name.replace(/\.\w+$/, '') + (rendition.role === '480p' ? ' 480p' : '') + rendition.extension,
      media_type: rendition.mediaType,
      size,
      sha256: await hashFile(file),
      height: rendition.role === '480p' ? 480 : null,
    })
    .execute()
    .catch(async (cause: unknown) => {
      await serviceStorage().remove([objectPath])
      throw cause
    })
}

/** SHA-256 of a file on disk, in hexadecimal, read as a stream. */
async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
