/** Reads the captions of a resource's videos as text. */
import type { Db } from '#app/db/clients.server.ts'
import { parseCaptions } from '#app/features/media/captions/captions.ts'
import { readText } from '#app/features/media/storage/read-text.server.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { toParagraphs } from './transcript.ts'
import type { Transcript } from './types.ts'

type OpenObject = (path: string) => Promise<{ stream: ReadableStream } | { redirectTo: string }>

/** Of each track the place in Storage, by the id of its file: as far as the rights this runs under allow reading it. */
export async function findCaptionPaths(db: Db, { attachments }: ResourceContent): Promise<Record<string, string>> {
  const tracks = attachments.flatMap(({ captions }) => captions.map(({ file }) => file))
  if (tracks.length === 0) return {}
  const rows = await db.selectFrom('files').select(['id', 'path']).where('id', 'in', tracks).execute()
  return Object.fromEntries(rows.map(({ id, path }) => [id, path]))
}

/** Unreadable caption files are left out, so that the page still opens. */
export async function readTranscripts(
  open: OpenObject,
  { attachments }: ResourceContent,
  paths: Record<string, string>,
): Promise<Transcript[]> {
  const read = attachments.flatMap(({ id, captions }) =>
    captions.map(async ({ file, language }): Promise<Transcript[]> => {
      const path = paths[file]
      const text = path && (await readText(open, path))
      const { cues } = text ? parseCaptions(text) : { cues: [] }
      return cues.length > 0 ? [{ attachment: id, language, paragraphs: toParagraphs(cues) }] : []
    }),
  )
  return (await Promise.all(read)).flat()
}
