/** Alive: this process answers, and says what it has on this machine that it can do without. */
import { ffmpegVersion } from '#app/features/renditions/ffmpeg.server.ts'

export const loader = () =>
  Response.json({ status: 'ok', ffmpeg: ffmpegVersion() ?? 'absent' }, { headers: { 'cache-control': 'no-store' } })
