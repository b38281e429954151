/** Makes resources in every state, through the operations that the pages use. */
import type { Tx } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { type StoredFile, storeFile } from '#app/features/media/uploads/store-file.server.ts'
import { type Attachment, attachment, type ResourceContent } from '#app/features/resources/model/schema.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { moveResource } from '#app/features/resources/publishing/move-resource.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { recordClearance } from '#app/features/resources/publishing/record-clearance.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { createResource } from '#app/features/writing/editor/create-resource.server.ts'
import { languages as everyLanguage, type Language, type Localized } from '#app/i18n/languages.ts'
import type { TestBackend } from '../fixtures/connect.ts'
import { openSample, samples } from '../fixtures/sample-files.ts'
import { completeContent } from './content.ts'
import { type Actor, signInAs } from './people.ts'

/** Missing people are created. */
export type DraftOptions = {
  owner?: Actor
  editor?: Actor
  kind?: Kind
  title?: Localized
  languages?: readonly Language[]
  /** Replaces the generated texts and other fields. */
  content?: (made: ResourceContent) => ResourceContent
  withDocument?: boolean
}

export type Made = {
  id: string
  kind: Kind
  title: Localized
  revision: number
  content: ResourceContent
  owner: Actor
  file: StoredFile | null
  path: string
}
export type Reviewed = Made & { editor: Actor }

export async function makeDraft(backend: TestBackend, options: DraftOptions = {}): Promise<Made> {
  const { kind = 'experience', languages = everyLanguage, content: change = (made) => made } = options
  const owner = options.owner ?? (await signInAs(backend, 'official'))
  const title = options.title ?? Object.fromEntries(languages.map((language) => [language, `${language} ${crypto.randomUUID()}`]))
  const [language = 'es'] = languages
  const id = await asPerson(backend, owner, (db) => createResource(db, owner.person, { kind, title: title[language] ?? '', language }))
  const file = kind === 'document' || options.withDocument ? await upload(backend, owner, id, 'document') : null
  const attachments = file ? [attachmentOf(file, language)] : []
  const content = change(completeContent(kind, { title, languages, attachments }))
  const revision = await asPerson(backend, owner, (db) => saveRevision(db, owner.person, { resourceId: id, base: 1, content, note: '' }))
  return { id, kind, title, revision, content, owner, file, path: file ? `${id}/${file.id}` : '' }
}

export async function makeCleared(backend: TestBackend, options: DraftOptions = {}): Promise<Made> {
  const made = await makeDraft(backend, options)
  await asPerson(backend, made.owner, (db) =>
    recordClearance(db, made.owner.person, {
      resourceId: made.id,
      revision: made.revision,
      clearedBy: 'Dirección General',
      clearedOn: '2026-01-15',
      note: '',
    }),
  )
  return made
}

export async function makeSubmitted(backend: TestBackend, options: DraftOptions = {}): Promise<Made> {
  const made = await makeCleared(backend, options)
  await asPerson(backend, made.owner, (db) => moveResource(db, { resourceId: made.id, to: 'submitted', revision: made.revision }))
  return made
}

export async function makePublished(backend: TestBackend, options: DraftOptions = {}): Promise<Reviewed> {
  const made = await makeSubmitted(backend, options)
  const editor = options.editor ?? (await signInAs(backend, 'editor'))
  const { languages = everyLanguage } = options
  const result = await asPerson(backend, editor, (db) => publishResource(db, { resourceId: made.id, revision: made.revision, languages }))
  if (!result.ok) throw new Error(`Not published: ${JSON.stringify(result)}`)
  return { ...made, editor }
}

export async function makeArchived(backend: TestBackend, options: DraftOptions = {}): Promise<Reviewed> {
  const made = await makePublished(backend, options)
  await asPerson(backend, made.editor, (db) => archiveResource(db, { resourceId: made.id, revision: made.revision, note: 'Ya no rige' }))
  return made
}

export const asPerson = <T>({ databases }: TestBackend, actor: Actor, work: (db: Tx) => Promise<T>): Promise<T> =>
  databases.asUser(actor.claims, work)

export const uploaderOf = ({ claims, accessToken, person }: Actor) => ({ claims, accessToken, personId: person.id })

export async function upload(backend: TestBackend, actor: Actor, resourceId: string, kind: keyof typeof samples): Promise<StoredFile> {
  const stored = await storeFile(backend, uploaderOf(actor), { resourceId, kind, name: samples[kind], stream: openSample(samples[kind]) })
  if (!stored.ok) throw new Error(`Not stored: ${stored.error}`)
  return stored.file
}

export const attachmentOf = (file: StoredFile, language: Language): Attachment =>
  attachment.parse({
    id: file.id.slice(0, 8),
    kind: 'document',
    file: file.id,
    title: Object.fromEntries(everyLanguage.map((one) => [one, `Documento (${one})`])),
    language,
    pages: 1,
  })
