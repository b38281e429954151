/** Inspects the bytes of a stored file: whether it can be opened, and its facts for pages. */
import type { Backend } from '#app/backend/backend.server.ts'
import { type DocumentProblem, inspectDocument } from '#app/features/media/documents/inspect-document.server.ts'
import { withTemporaryCopy } from '#app/features/media/documents/temporary-copy.server.ts'
import type { FileKind } from '#app/features/media/storage/media-types.ts'
import { inspectVideo } from '#app/features/media/video/inspect-video.server.ts'

/** `seconds` of a video, `width` and `height` in pixels, `pages` of a document; null if not applicable or unknown. */
type FileFacts = { mediaType: string; pages: number | null; seconds: number | null; width: number | null; height: number | null }
export type FileProblem = DocumentProblem | 'wrong_type'
type Inspected = { ok: true; facts: FileFacts } | { ok: false; error: FileProblem; detected?: string | null }

const nothing = { pages: null, seconds: null, width: null, height: null }

export async function inspectFile(
  backend: Pick<Backend, 'openObject'>,
  kind: FileKind,
  { path, size, detected, person }: { path: string; size: number; detected: string; person: string },
): Promise<Inspected> {
  if (kind === 'video') {
    const video = await inspectVideo(backend, { path, size })
    return video.ok ? { ok: true, facts: { ...nothing, ...video.facts, mediaType: detected } } : video
  }
  if (kind === 'document') {
    const document = await withTemporaryCopy(backend, path, (file) => inspectDocument(file, person))
    return document.ok ? { ok: true, facts: { ...nothing, mediaType: document.mediaType, pages: document.pages } } : document
  }
  return { ok: true, facts: { ...nothing, mediaType: detected } }
}
