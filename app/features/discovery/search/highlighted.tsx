import { toSegments } from './extract.ts'

/** A text with the found words as <mark> elements. */
export function Highlighted({ text }: { text: string }) {
  let offset = 0
  return toSegments(text).map((segment) => {
    const key = offset
    offset += segment.text.length
    return segment.isMatch ? <mark key={key}>{segment.text}</mark> : segment.text
  })
}
