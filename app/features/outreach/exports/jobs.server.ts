/** Writes exports into Storage, and removes old ones. */
import { sql } from 'kysely'
import { z } from 'zod'
import { type Backend, exportsBucket } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { Db } from '#app/db/clients.server.ts'
import { exportCatalogue, FileProblem } from '#app/features/outreach/bag/export-catalogue.server.ts'
import type { Scope } from '#app/features/outreach/bag/tables.ts'
import { bagTarStream, writeBag } from '#app/features/outreach/bag/write-bag.server.ts'
import { toWebStream } from '#app/lib/web-stream.ts'
import { keptDays } from './schema.ts'

type Services = Pick<Backend, 'databases' | 'serviceUrl' | 'openObject' | 'serviceStorage'>

export async function registerExportJobs(services: Services & { jobs: Jobs }): Promise<void> {
  const { jobs } = services
  await jobs.work({
    id: 'write-export',
    payload: z.object({ exportId: z.uuid() }),
    timeoutSeconds: 12 * 60 * 60,
    handle: ({ exportId }) => writeExport(services, exportId),
  })
  const remove = { id: 'remove-exports', payload: z.object({}) }
  await jobs.work({ ...remove, handle: () => removeExports(services) })
  await jobs.schedule(remove, '*/10 * * * *', {})
}

/** The folder in the archive, and its name for who downloads it. */
export const exportName = (requestedAt: Date): string => `caja-${requestedAt.toISOString().slice(0, 10)}`
export const exportPath = (id: string): string => `${id}.tar`

const secondsBetweenSigns = 2

/** Does nothing for one that another run has begun: that run may still be at work. */
export async function writeExport(services: Services, id: string): Promise<void> {
  const { service } = services.databases
  const { rows } = await sql<{ scope: Scope; withAddresses: boolean; requestedAt: Date }>`
    update exports set state = 'running', seen_at = now() where id = ${id} and state = 'waiting'
    returning scope, with_addresses as "withAddresses", requested_at as "requestedAt"`.execute(service)
  const [wanted] = rows
  if (!wanted) return
  const progress = { done: 0, all: 0 }
  const signs = setInterval(() => void sayHowFar(service, id, progress).catch(() => {}), secondsBetweenSigns * 1_000)
  try {
    const size = await storeExport(services, id, wanted, (done, all) => Object.assign(progress, { done, all }))
    await sql`update exports set state = 'done', size = ${size}, done_bytes = ${progress.done}, all_bytes = ${progress.all}, finished_at = now()
      where id = ${id} and state = 'running'`.execute(service)
  } catch (error) {
    await services.serviceStorage(exportsBucket).remove([exportPath(id)])
    const problem = error instanceof FileProblem ? error.message.slice(0, 1_000) : ''
    await sql`update exports set state = 'failed', problem = ${problem}, finished_at = now() where id = ${id} and state = 'running'`.execute(
      service,
    )
    if (!problem) throw error
  } finally {
    clearInterval(signs)
  }
}

const sayHowFar = (service: Db, id: string, { done, all }: { done: number; all: number }) =>
  sql`update exports set done_bytes = ${done}, all_bytes = ${all}, seen_at = now() where id = ${id} and state = 'running'`.execute(service)

type Wanted = { scope: Scope; withAddresses: boolean; requestedAt: Date }

/** Returns the size of the archive. */
async function storeExport(
  services: Services,
  id: string,
  { scope, withAddresses, requestedAt }: Wanted,
  onProgress: (done: number, all: number) => void,
): Promise<number> {
  const day = requestedAt.toISOString().slice(0, 10)
  const { target, stream } = bagTarStream(exportName(requestedAt), day)
  let size = 0
  const body = toWebStream(stream, (piece) => {
    size += piece.length
  })
  const upload = services
    .serviceStorage(exportsBucket)
    .upload(exportPath(id), body, { contentType: 'application/x-tar', upsert: true, duplex: 'half' } as { contentType: string })
    .then(({ error }) => {
      if (error) throw error
    })
  // The writer waits for a reader: it must not wait for one that has failed.
  upload.catch((error: Error) => stream.destroy(error))
  const bag = writeBag(target)
  const [written, uploaded] = await Promise.allSettled([
    exportCatalogue(services, { scope, withAddresses, bag, day, onProgress }).catch(async (error: unknown) => {
      await bag.abandon()
      throw error
    }),
    upload,
  ])
  if (written.status === 'rejected' && uploaded.status === 'rejected' && !(written.reason instanceof FileProblem)) throw uploaded.reason
  if (written.status === 'rejected') throw written.reason
  if (uploaded.status === 'rejected') throw uploaded.reason
  return size
}

/** Removes the files and rows of old exports and of those that staff removed. One whose job has ended without a word has failed. */
export async function removeExports({
  databases: { service },
  serviceStorage,
}: Pick<Services, 'databases' | 'serviceStorage'>): Promise<void> {
  await sql`update exports set state = 'failed', finished_at = now()
    where (state = 'running' and seen_at < now() - interval '10 minutes') or (state = 'waiting' and requested_at < now() - interval '1 day')`.execute(
    service,
  )
  const { rows } = await sql<{ id: string }>`
    select id from exports where removed_at is not null or finished_at < now() - make_interval(days => ${keptDays})`.execute(service)
  for (const { id } of rows) {
    const { error } = await serviceStorage(exportsBucket).remove([exportPath(id)])
    if (error) throw error
    await sql`delete from exports where id = ${id}`.execute(service)
  }
}
