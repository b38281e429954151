/** Turns caption cues into readable text: whole sentences in paragraphs. */
import type { Cue } from '#app/features/media/captions/captions.ts'
import type { Transcript } from './types.ts'

/** A paragraph ends with the first sentence that ends after this number of characters. */
const paragraphLength = 280
/** In a longer video (about forty minutes) whole paragraphs are marked: a mark per sentence would double the page's size. */
const mostPassages = 400

const endsSentence = (text: string) => /[.!?…]["'»”)]*$/.test(text)

/** A passage is the unit that is marked while it is spoken: whole sentences, where cues end at sentence ends. */
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
