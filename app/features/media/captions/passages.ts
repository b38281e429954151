/** Cues as passages for search: the text spoken from a second on. */
/** One passage per second, as the table requires: `place` is the whole second in which a cue begins. */
export function passagesOfCues(cues: readonly { start: number; text: string }[]): { place: number; text: string }[] {
  const passages = new Map<number, string>()
  for (const { start, text } of cues) {
    const place = Math.floor(start)
    if (text) passages.set(place, [passages.get(place), text].filter(Boolean).join(' '))
  }
  return [...passages].map(([place, text]) => ({ place, text }))
}
