/** The captions of a resource's videos, read as text. */
import type { Db } from '#app/db/clients.server.ts'
import { getFile } from '#app/features/core/files/file-rows.server.ts'
import { parseCaptions } from '#app/features/media/captions/captions.ts'
import { readText } from '#app/features/media/storage/read-text.server.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { toParagraphs } from './transcript.ts'
import type { Transcript } from './types.ts'

type OpenObject = (path: string) => Promise<{ stream: ReadableStream } | { redirectTo: string }>

/** Tracks that cannot be read are left out: the video, with its captions, is worth more than an error page. */
export async function readTranscripts(db: Db, open: OpenObject, { attachments }: ResourceContent): Promise<Transcript[]> {
  const transcripts: Transcript[] = []
  for (const { id, captions } of attachments) {
    for (const { file, language } of captions) {
      const row = await getFile(db, file)
      const text = row && (await readText(open, row.path))
      const { cues } = text ? parseCaptions(text) : { cues: [] }
      if (cues.length > 0) transcripts.push({ attachment: id, language, paragraphs: toParagraphs(cues) })
    }
  }
  return transcripts
}
