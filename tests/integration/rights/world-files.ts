/** Files in every state for the matrix: versions, renditions, passages, unfinished uploads. */

import { createHash } from 'node:crypto'
import type { FileRole } from '#app/features/core/files/file-roles.ts'
import { cleanName } from '#app/features/media/storage/clean-name.ts'
import { extensionsOf } from '#app/features/media/storage/media-types.ts'
import type { Actor } from '../../factories/people.ts'
import { type Made, upload } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'

type Given = { owner: Actor; colleague: Actor; draft: Made; inReview: Made; published: Made; archived: Made }

export async function makeFiles(backend: TestBackend, { owner, colleague, draft, inReview, published, archived }: Given) {
  const { service } = backend.databases
  /** Stores bytes and their row, like a job. Returns the file's id. */
  const addRow = async (
    { id }: Made,
    more: { asset?: string; derivedFrom?: string | undefined; role?: FileRole; mediaType?: string } = {},
  ) => {
    const file = crypto.randomUUID()
    const bytes = new TextEncoder().encode(`%PDF-1.4 ${file}`)
    const { error } = await backend.serviceStorage().upload(`${id}/${file}`, bytes.buffer)
    if (error) throw error
    // A job may have made one already: there is one per role.
    if (more.derivedFrom)
      await service
        .deleteFrom('files')
        .where('derived_from', '=', more.derivedFrom)
        .where('role', '=', more.role ?? '')
        .execute()
    await service
      .insertInto('files')
      .values({
        id: file,
        asset_id: more.asset ?? file,
        derived_from: more.derivedFrom ?? null,
        role: more.role ?? 'original',
        resource_id: id,
        owner_id: owner.person.id,
        path: `${id}/${file}`,
        name: cleanName('norma.pdf', extensionsOf(more.mediaType ?? 'application/pdf')),
        media_type: more.mediaType ?? 'application/pdf',
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })
      .execute()
    return file
  }
  const publish = async ({ id }: Made, file: string) => {
    await service.insertInto('published_files').values({ file_id: file, resource_id: id }).execute()
    return file
  }
  const addUpload = async (uploader: Actor) => {
    const { id } = await service
      .insertInto('uploads')
      .values({ resource_id: draft.id, owner_id: uploader.person.id, size: 100 })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  await service
    .insertInto('consents')
    .values({ resource_id: draft.id, given_by: 'Ana', given_on: '2026-01-15', purposes: ['publish'], recorded_by: owner.person.id })
    .execute()
  await service.insertInto('storage_checks').values({ files: 1, objects: 1, rows_without_bytes: '[]', bytes_without_rows: '[]' }).execute()
  const link = `https://example.org/${crypto.randomUUID()}`
  await service.insertInto('link_checks').values({ url: link, outcome: 'alive' }).execute()
  await service.insertInto('link_check_history').values({ url: link, outcome: 'alive', state: 'sound' }).execute()
  const copied = `${link}/copied`
  const notCopied = `${link}/not-copied`
  await service
    .insertInto('archived_copies')
    .values([
      { url: copied, copy_url: `https://web.archive.org/web/2020/${copied}`, copied_at: new Date() },
      { url: notCopied, copy_url: null, copied_at: null },
    ])
    .execute()
  const platform = await service
    .selectFrom('platform_addresses')
    .select('url')
    .where('country', '=', 'HND')
    .limit(1)
    .executeTakeFirstOrThrow()
  const platformLink = platform.url ?? ''
  await service
    .insertInto('link_checks')
    .values({ url: platformLink, outcome: 'alive' })
    .onConflict((conflict) => conflict.column('url').doNothing())
    .execute()
  const loose = async (made: Made) => (await upload(backend, owner, made.id, 'document')).id
  return {
    link,
    /** Broken links, with and without an archived copy. */
    copied,
    notCopied,
    /** The page of a country on a sister platform. */
    platformLink,
    /** Files that no revision uses. */
    looseInDraft: await loose(draft),
    looseInReview: await loose(inReview),
    /** A newer version of a published file. */
    newVersion: await addRow(published, { asset: published.file?.id ?? '' }),
    /** Addresses whose first version was deleted. */
    addressInDraft: await addressOf(service, await addRow(draft, { asset: crypto.randomUUID() })),
    addressInPublished: await addressOf(service, await addRow(published, { asset: crypto.randomUUID() })),
    pageOfDraft: await addRow(draft, { derivedFrom: draft.file?.id, role: 'page-image' }),
    pageOfPublished: await addRow(published, { derivedFrom: published.file?.id, role: 'page-image' }),
    pageOfArchived: await addRow(archived, { derivedFrom: archived.file?.id, role: 'page-image' }),
    captionsOfDraft: await addRow(draft, { role: 'captions', mediaType: 'text/vtt' }),
    captionsOfPublished: await publish(published, await addRow(published, { role: 'captions', mediaType: 'text/vtt' })),
    captionsOfArchived: await addRow(archived, { role: 'captions', mediaType: 'text/vtt' }),
    posterOfDraft: await addRow(draft, { role: 'poster', mediaType: 'image/png' }),
    posterOfPublished: await publish(published, await addRow(published, { role: 'poster', mediaType: 'image/png' })),
    smallVideoOfDraft: await addRow(draft, { derivedFrom: draft.file?.id, role: '480p', mediaType: 'video/mp4' }),
    audioOfPublished: await addRow(published, { derivedFrom: published.file?.id, role: 'audio', mediaType: 'audio/mp4' }),
    upload: await addUpload(owner),
    /** Created by a person who may not edit, or no longer may. */
    uploadOfColleague: await addUpload(colleague),
  }
}

const addressOf = async (service: TestBackend['databases']['service'], id: string) =>
  (await service.selectFrom('files').select('asset_id').where('id', '=', id).executeTakeFirstOrThrow()).asset_id
