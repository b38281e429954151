import { expect, test } from 'vitest'
import { toParagraphs } from './transcript.ts'

const cue = (start: number, text: string) => ({ start, end: start + 2, text })

test('cues that break a sentence are joined', () => {
  expect(toParagraphs([cue(0, 'Hay que probar'), cue(2, 'la edad.')])).toEqual([{ start: 0, text: 'Hay que probar la edad.' }])
})

test('a long text is broken after a sentence, never inside one, and each paragraph knows its time', () => {
  const long = 'palabra '.repeat(40).trim()
  const paragraphs = toParagraphs([cue(0, long), cue(5, 'y fin.'), cue(9, 'Otra cosa.')])
  expect(paragraphs).toEqual([
    { start: 0, text: `${long} y fin.` },
    { start: 9, text: 'Otra cosa.' },
  ])
})

test('empty cues make no paragraph', () => {
  expect(toParagraphs([cue(0, ''), cue(1, 'Sí.')])).toEqual([{ start: 1, text: 'Sí.' }])
  expect(toParagraphs([])).toEqual([])
})
