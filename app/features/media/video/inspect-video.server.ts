/** Inspects a stored video by its own bytes (mediabunny): fetches only the bytes it needs, anywhere in the file. */
import { CustomSource, EncodedPacketSink, Input, type InputVideoTrack, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny'
import type { Backend } from '#app/backend/backend.server.ts'

/** `seconds` may be null: an unfinished recording has no duration. Width and height in pixels, as shown. */
export type VideoFacts = { seconds: number | null; width: number; height: number }
export type InspectVideoResult = { ok: true; facts: VideoFacts } | { ok: false; error: 'truncated' | 'unreadable' }

/** Milliseconds: a strange file must not keep the person waiting. */
const maxInspectionMs = 20_000

export async function inspectVideo(
  { openObject }: Pick<Backend, 'openObject'>,
  { path, size }: { path: string; size: number },
): Promise<InspectVideoResult> {
  const source = new CustomSource({
    getSize: () => size,
    read: async (start, end) => {
      const opened = await openObject(path, { start, end: end - 1 }, true)
      if ('redirectTo' in opened) throw new Error('Storage answered an address where bytes were asked for.')
      return new Uint8Array(await new Response(opened.stream).arrayBuffer())
    },
    maxCacheSize: 4 * 1024 * 1024,
    prefetchProfile: 'network',
    handleUnhandledError: () => {},
  })
  using input = new Input({ formats: [MP4, QTFF, WEBM, MATROSKA], source })
  const facts = readFacts(input)
  facts.catch(() => {}) // awaited below, or too late to matter
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), maxInspectionMs)
  })
  try {
    const found = await Promise.race([facts, late])
    return found ? { ok: true, facts: found } : { ok: false, error: 'unreadable' }
  } catch {
    // Its first bytes are those of a video, but it cannot be read: usually its end is missing.
    return { ok: false, error: 'truncated' }
  } finally {
    clearTimeout(timer)
  }
}

async function readFacts(input: Input): Promise<VideoFacts | null> {
  const track = await input.getPrimaryVideoTrack()
  if (!track) return null
  if ((await input.getFormat()) === MP4) await readLastPicture(track)
  const [width, height, seconds] = await Promise.all([track.getDisplayWidth(), track.getDisplayHeight(), input.computeDuration()])
  return { seconds: Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 10) / 10 : null, width, height }
}

/** An MP4 may have all facts at its beginning and still lack its end: the last picture must be readable. */
async function readLastPicture(track: InputVideoTrack) {
  const last = await new EncodedPacketSink(track).getPacket(Number.POSITIVE_INFINITY)
  if (!last || last.data.byteLength === 0) throw new Error('The last picture is missing.')
}
