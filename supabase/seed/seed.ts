/**
 * Seeds a fresh catalogue. Reference data is inserted directly; the seed cases use the normal operations: an official signs in, drafts,
 * uploads and submits, an editor publishes, with the same validation and policies.
 */
import { createReadStream, readdirSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { type Backend, serverClient } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { Claims, Db } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { enqueueUnread } from '#app/features/media/documents/jobs.server.ts'
import type { FileKind } from '#app/features/media/storage/media-types.ts'
import { storeFile } from '#app/features/media/uploads/store-file.server.ts'
import { enqueueUnrendered } from '#app/features/media/video/renditions-job.server.ts'
import { getOrCreateOwnPerson } from '#app/features/people/accounts/queries.server.ts'
import { consentPurposes } from '#app/features/resources/model/consent-purposes.ts'
import { type AttachmentInput, type ResourceInput, resourceContent } from '#app/features/resources/model/schema.ts'
import { languagesOf } from '#app/features/resources/model/translation.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { recordClearance } from '#app/features/resources/publishing/record-clearance.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { refreshConceptsJob } from '#app/features/vocabulary/concepts/jobs.server.ts'
import { recordConsent } from '#app/features/writing/editor/record-consent.server.ts'
import { closeSeedEvent } from './close-event.ts'
import type { SeedDocument } from './documents/types.ts'
import type { SeedEvent } from './events/types.ts'
import { demonstrationPeople } from './people.ts'
import { seedReference } from './seed-reference.ts'
import type { SeedResource } from './types.ts'
import { updateLabels } from './update-labels.ts'
import type { SeedVideo } from './videos/types.ts'

/** `jobs` reads the documents that are seeded, and makes their videos smaller; without it they wait. */
type Options = { withCases: boolean; print: (message: string) => void; jobs?: Pick<Jobs, 'enqueue'> }

export async function seed(backend: Backend, { withCases, print, jobs }: Options): Promise<void> {
  const { service } = backend.databases
  if (await isNew(service, 'reference')) {
    await seedReference(service)
    await markSeeded(service, 'reference')
  } else if ((await updateLabels(service)) > 0) await jobs?.enqueue(refreshConceptsJob, {})
  if (!withCases) return
  const editor = await signInDemonstration(backend)
  const cases = await loadCases()
  const pending = []
  for (const item of cases) if (await isNew(service, `case:${item.slug}`)) pending.push(item)
  if (pending.length > 0) print(`Entering ${pending.length} seed cases`)
  for (const item of pending) {
    await publishCase(backend, await editor(), item)
    await markSeeded(service, `case:${item.slug}`)
  }
  if (jobs) {
    await enqueueUnread(service, jobs)
    await enqueueUnrendered(service, jobs)
  }
}

const isNew = async (db: Db, name: string) =>
  !(await db.selectFrom('private.seeds').select('name').where('name', '=', name).executeTakeFirst())
const markSeeded = (db: Db, name: string) =>
  db
    .insertInto('private.seeds')
    .values({ name })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

type Actor = { person: Person; claims: Claims; accessToken: string }

/**
 * Creates the demonstration accounts, and returns a function for the editor's session, which signs in with a mailed code on the first call.
 */
async function signInDemonstration(backend: Backend): Promise<() => Promise<Actor>> {
  const { service } = backend.databases
  for (const { institution, post, ...person } of demonstrationPeople) {
    const { role, ...rest } = person
    const { id } = await service
      .insertInto('people')
      .values({ ...rest, role, is_demonstration: true, verified_at: role === 'official' ? new Date() : null })
      .onConflict((conflict) => conflict.column('email').doUpdateSet({ is_demonstration: true }))
      .returning('id')
      .executeTakeFirstOrThrow()
    if (!institution || (await service.selectFrom('post_holders').select('id').where('person_id', '=', id).executeTakeFirst())) continue
    const held = await service
      .insertInto('posts')
      .values({ institution_id: sql`(select id from institutions where slug = ${institution})`, titles: JSON.stringify(post) })
      .returning('id')
      .executeTakeFirstOrThrow()
    await service.insertInto('post_holders').values({ post_id: held.id, person_id: id }).execute()
  }
  let session: Promise<Actor> | null = null
  return () => {
    session ??= signIn(backend, 'editora@demo.caja')
    return session
  }
}

async function signIn(backend: Backend, email: string): Promise<Actor> {
  const { auth } = serverClient(backend.supabase)
  const { error } = await auth.signInWithOtp({ email })
  if (error) throw error
  const { rows } = await sql<{
    id: number
    text: string
  }>`select id, text from private.mailbox where recipient = ${email} order by id desc limit 1`.execute(backend.databases.service)
  const token = /\b\d{6}\b/.exec(rows[0]?.text ?? '')?.[0] ?? ''
  const { data, error: refused } = await auth.verifyOtp({ email, token, type: backend.otpType } as Parameters<typeof auth.verifyOtp>[0])
  if (refused || !data.session || !data.user) throw refused ?? new Error('The seed could not sign in.')
  await sql`delete from private.mailbox where id = ${rows[0]?.id ?? 0}`.execute(backend.databases.service)
  const claims: Claims = { sub: data.user.id, role: 'authenticated', email }
  const person = await getOrCreateOwnPerson(backend.databases, claims, 'es')
  if (!person) throw new Error('The seed editor has no record.')
  return { person, claims, accessToken: data.session.access_token }
}

type CaseBackend = Pick<Backend, 'databases' | 'supabase' | 'openObject'>
type AnyCase = SeedResource &
  Partial<Pick<SeedVideo, 'files'>> &
  Partial<Pick<SeedEvent, 'closing'>> & { files?: SeedVideo['files'] | SeedDocument['files'] }

async function loadCases(): Promise<AnyCase[]> {
  const cases: AnyCase[] = []
  for (const folder of ['documents', 'videos', 'experiences', 'exchanges', 'events']) {
    const directory = path.join(import.meta.dirname, folder)
    for (const file of readdirSync(directory)
      .filter((name) => name.endsWith('.ts') && name !== 'types.ts')
      .sort()) {
      const { resource } = (await import(path.join(directory, file))) as { resource: AnyCase }
      cases.push(resource)
    }
  }
  return cases
}

/** `actor` signs the case and publishes it, the way an editor does. */
export async function publishCase(
  backend: CaseBackend,
  actor: Actor,
  { slug, institution, content: input, files, closing }: AnyCase,
): Promise<void> {
  const { databases } = backend
  const resourceId = crypto.randomUUID()
  await databases.asUser(actor.claims, async (db) => {
    const home = await db.selectFrom('institutions').select('id').where('slug', '=', institution).executeTakeFirstOrThrow()
    await db
      .insertInto('resources')
      .values({ id: resourceId, kind: input.kind, slug, institution_id: home.id, owner_id: actor.person.id, is_seed: true })
      .execute()
  })
  const content = resourceContent.parse({ ...input, attachments: files ? await uploadAll(backend, actor, resourceId, input, files) : [] })
  await databases.asUser(actor.claims, async (db) => {
    const revision = await saveRevision(db, actor.person, { resourceId, base: 0, content, note: 'Seed' })
    await recordClearance(db, actor.person, {
      resourceId,
      revision,
      clearedBy: 'Caja, equipo editorial',
      clearedOn: new Date().toISOString().slice(0, 10),
      note: 'Escrito a partir de fuentes públicas; la institución aún no lo ha confirmado.',
    })
    if (input.kind === 'video')
      await recordConsent(db, actor.person, {
        resourceId,
        givenBy: 'Nadie: persona inventada, voz sintética',
        givenOn: new Date().toISOString().slice(0, 10),
        purposes: consentPurposes,
        note: 'Video de demostración.',
      })
    const result = await publishResource(db, { resourceId, revision, languages: languagesOf(content) })
    if (!result.ok) throw new Error(`Seed case ${slug}: ${result.error} ${JSON.stringify(result.gaps)}`)
  })
  if (closing) await closeSeedEvent(databases, actor.claims, resourceId, closing)
}

async function uploadAll(
  backend: CaseBackend,
  actor: Actor,
  resourceId: string,
  input: ResourceInput,
  files: SeedVideo['files'] | SeedDocument['files'],
): Promise<AttachmentInput[]> {
  const upload = async (kind: FileKind, name: string) => {
    const stream = createReadStream(path.join(import.meta.dirname, 'media', name))
    const stored = await storeFile(backend, { ...actor, personId: actor.person.id }, { resourceId, kind, name, stream })
    if (!stored.ok) throw new Error(`Seed file ${name}: ${stored.error} ${JSON.stringify(stored.problems ?? '')}`)
    return stored.file.id
  }
  if (Array.isArray(files)) {
    const documents: AttachmentInput[] = []
    for (const { file, language, pages, title } of files) {
      documents.push({
        id: `file-${language}`,
        kind: 'document',
        file: await upload('document', file),
        title,
        language,
        pages,
      })
    }
    return documents
  }
  const captions = []
  for (const { language, file } of files.captions) captions.push({ language, file: await upload('captions', file) })
  const video = await upload('video', files.video)
  return [
    {
      id: 'video',
      kind: 'video',
      file: video,
      poster: await upload('poster', files.poster),
      title: input.title ?? {},
      alt: files.alt,
      language: input.originalLanguage,
      seconds: files.seconds,
      captions,
    },
  ]
}
