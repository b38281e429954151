/** From caption cues to text that can be read: sentences together, in paragraphs of a few sentences. */
import type { Cue } from '#app/features/media/captions/captions.ts'
import type { Transcript } from './types.ts'

/** A paragraph ends with the first sentence that ends after this many characters. */
const paragraphLength = 280
/** A video longer than some forty minutes is followed by the paragraph: a mark at each sentence would weigh as much as what is said. */
const mostPassages = 400

const endsSentence = (text: string) => /[.!?…]["'»”)]*$/.test(text)

/** A passage is what is marked while it is spoken: whole sentences, as far as cues end where sentences do. */
export function toParagraphs(cues: readonly Cue[]): Transcript['paragraphs'] {
  const paragraphs: Transcript['paragraphs'] = []
  let isOpen = false
  for (const { start, text } of cues) {
    if (!text) continue
    const last = isOpen ? paragraphs.at(-1) : undefined
    const passage = last?.passages.at(-1)
    if (!last || !passage) paragraphs.push({ start, text, passages: [{ start, text }] })
    else {
      last.text = `${last.text} ${text}`
      if (endsSentence(passage.text)) last.passages.push({ start, text })
      else passage.text = `${passage.text} ${text}`
    }
    const current = paragraphs.at(-1)
    isOpen = current !== undefined && !(current.text.length >= paragraphLength && endsSentence(current.text))
  }
  const passages = paragraphs.reduce((count, paragraph) => count + paragraph.passages.length, 0)
  if (passages <= mostPassages) return paragraphs
  return paragraphs.map(({ start, text }) => ({ start, text, passages: [{ start, text }] }))
}
