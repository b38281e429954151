/** Parses and formats the times of cues. */

/** Seconds, from what people and files write: 83.4 · 1:23.4 · 00:01:23,400. Null if it is not a time. */
export function parseTime(text: string): number | null {
  const match = /^(?:(?:(\d{1,4}):)?(\d{1,2}):)?(\d{1,2}|\d{3,7}(?=$|[.,]))(?:[.,](\d{1,3}))?$/.exec(text.trim())
  if (!match) return null
  const [, hours = '0', minutes, seconds = '0', fraction = '0'] = match
  if (minutes !== undefined && (Number(minutes) > 59 || Number(seconds) > 59)) return null
  return Number(hours) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds) + Number(fraction.padEnd(3, '0')) / 1_000
}

/** The WebVTT form: 00:01:23.400. */
export function formatTime(seconds: number): string {
  const thousandths = Math.max(0, Math.round(seconds * 1_000))
  const padTwo = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${padTwo(thousandths / 3_600_000)}:${padTwo((thousandths / 60_000) % 60)}:${padTwo((thousandths / 1_000) % 60)}.${String(thousandths % 1_000).padStart(3, '0')}`
}

/** Without hours if there are none: 01:23.400. */
export const formatShortTime = (seconds: number): string => formatTime(seconds).replace(/^00:/, '')
