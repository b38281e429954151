/**
 * Highlighted extracts. Postgres puts two private-use characters around the words it found; they are cut out here and
 * become <mark> elements in React, so no text of a resource is ever taken for HTML.
 */
export const markStart = '\uE000'
export const markStop = '\uE001'

export type Segment = { text: string; isMatch: boolean }

export function toSegments(marked: string): Segment[] {
  return marked.split(markStart).flatMap((piece, index): Segment[] => {
    if (index === 0) return segment(piece, false)
    const [match = '', ...after] = piece.split(markStop)
    return [...segment(match, true), ...segment(after.join(''), false)]
  })
}

const segment = (text: string, isMatch: boolean): Segment[] => (text ? [{ text: text.replaceAll(markStop, ''), isMatch }] : [])
