import { expect, test } from 'vitest'
import { toParagraphs } from './transcript.ts'

const cue = (start: number, text: string) => ({ start, end: start + 2, text })
const textsOf = (cues: Parameters<typeof toParagraphs>[0]) => toParagraphs(cues).map(({ start, text }) => ({ start, text }))

test('cues that break a sentence are joined', () => {
  expect(toParagraphs([cue(0, 'Hay que probar'), cue(2, 'la edad.')])).toEqual([
    { start: 0, text: 'Hay que probar la edad.', passages: [{ start: 0, text: 'Hay que probar la edad.' }] },
  ])
})

test('a long text is split between sentences, and each paragraph has its time', () => {
  const long = 'palabra '.repeat(40).trim()
  expect(textsOf([cue(0, long), cue(5, 'y fin.'), cue(9, 'Otra cosa.')])).toEqual([
    { start: 0, text: `${long} y fin.` },
    { start: 9, text: 'Otra cosa.' },
  ])
})

test('empty cues make no paragraph', () => {
  expect(textsOf([cue(0, ''), cue(1, 'Sí.')])).toEqual([{ start: 1, text: 'Sí.' }])
  expect(toParagraphs([])).toEqual([])
})

test('each sentence of a paragraph has its time', () => {
  const [paragraph] = toParagraphs([
    cue(0, 'One, that goes'),
    cue(2, 'on.'),
    cue(4.5, 'Two?'),
    cue(7, '“Three.”'),
    cue(8, 'And'),
    cue(9, 'four'),
  ])
  expect(paragraph?.passages).toEqual([
    { start: 0, text: 'One, that goes on.' },
    { start: 4.5, text: 'Two?' },
    { start: 7, text: '“Three.”' },
    { start: 8, text: 'And four' },
  ])
  expect(paragraph?.passages.map(({ text }) => text).join(' ')).toBe(paragraph?.text)
})

test('in a very long video paragraphs are marked, and no text is lost', () => {
  const cues = Array.from({ length: 900 }, (_, index) => cue(index * 4, `This is sentence number ${index} of a long hour.`))
  const paragraphs = toParagraphs(cues)
  expect(paragraphs.every(({ passages }) => passages.length === 1)).toBe(true)
  expect(paragraphs.map(({ text }) => text).join(' ')).toBe(cues.map(({ text }) => text).join(' '))
})
