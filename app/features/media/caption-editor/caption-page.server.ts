/** Loads the caption editor: the track with its earlier versions, and the other tracks that can be copied. */
import type { Db } from '#app/db/clients.server.ts'
import { getFile } from '#app/features/core/files/file-rows.server.ts'
import { trackOf } from '#app/features/media/attachments/attach-file.server.ts'
import { parseCaptions } from '#app/features/media/captions/captions.ts'
import { readText } from '#app/features/media/storage/read-text.server.ts'
import type { Draft } from '#app/features/resources/revisions/draft-queries.server.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'

type OpenObject = Parameters<typeof readText>[0]
export type CaptionVersion = Awaited<ReturnType<typeof findVersions>>[number]
export type CaptionPage = NonNullable<Awaited<ReturnType<typeof getCaptionPage>>>
export type CaptionText = NonNullable<Awaited<ReturnType<typeof readTrack>>>

/** `from` is the language of another track whose times are copied; `version` an earlier file to read. */
type Input = { attachment: string; language: FileLanguage; from: string | null; version: string | null }

export async function getCaptionPage(db: Db, open: OpenObject, draft: Draft, { attachment, language, from, version }: Input) {
  const video = draft.content.attachments.find(({ id, kind }) => id === attachment && kind === 'video')
  if (!video) return null
  const fileOf = (id: string | null) => draft.files.find((file) => file.id === id) ?? null
  const track = fileOf(trackOf(draft.content, attachment, language))
  const others = video.captions.filter((one) => one.language !== language)
  const source = track ? undefined : others.find((one) => one.language === from)
  const versions = track ? await findVersions(db, track.assetId) : []
  const shown = track ?? fileOf(source?.file ?? null)
  return {
    video,
    file: fileOf(video.file),
    poster: fileOf(video.poster),
    track,
    others: others.map((one) => one.language),
    source: source?.language ?? null,
    text: shown && (await readTrack(db, open, shown.id)),
    versions,
    opened: versions.some(({ id }) => id === version) ? await readTrack(db, open, version ?? '') : null,
  }
}

/** The newest first. */
const findVersions = (db: Db, assetId: string) =>
  db
    .selectFrom('files')
    .leftJoin('people', 'people.id', 'files.owner_id')
    .select(['files.id', 'files.name', 'files.cues', 'files.created_at as createdAt', 'people.name as author'])
    .where('files.asset_id', '=', assetId)
    .where('files.role', '=', 'captions')
    .orderBy('files.created_at', 'desc')
    .limit(100)
    .execute()

/** Null if there is no such file, or its bytes are missing. */
export async function readTrack(db: Db, open: OpenObject, file: string) {
  const row = await getFile(db, file)
  const text = row && (await readText(open, row.path))
  if (!row || !text) return null
  const { webvtt, written, preamble, cues } = parseCaptions(text)
  return { file: row.id, webvtt, written, preamble, cues }
}
