/**
 * Highlighted extracts. Postgres marks the found words with two private-use characters; they become <mark> elements in React, so that no
 * text of a resource is rendered as HTML.
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
