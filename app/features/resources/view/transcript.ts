/** From caption cues to text that can be read: sentences together, in paragraphs of a few sentences. */
import type { Cue } from '#app/features/files/captions.ts'
import type { Transcript } from './types.ts'

/** A paragraph ends with the first sentence that ends after this many characters. */
const paragraphLength = 280

export function toParagraphs(cues: readonly Cue[]): Transcript['paragraphs'] {
  const paragraphs: Transcript['paragraphs'] = []
  let isOpen = false
  for (const { start, text } of cues) {
    const last = paragraphs.at(-1)
    if (isOpen && last) last.text = `${last.text} ${text}`.trim()
    else if (text) paragraphs.push({ start, text })
    const current = paragraphs.at(-1)
    isOpen = current !== undefined && !(current.text.length >= paragraphLength && /[.!?…]["'»”)]*$/.test(current.text))
  }
  return paragraphs
}
