import { expect, test } from 'vitest'
import { parseCaptions } from './captions.ts'

const cue = (timing: string, text = 'Hola') => `WEBVTT\n\n${timing}\n${text}\n`

test('cues are read with their times in seconds, as plain text', async () => {
  const { cues, problems } = await parseCaptions(
    'WEBVTT\n\n1\n00:00:01.500 --> 00:00:03.000\n<v Ana>Hola,\n<b>mundo</b>\n\n01:00:00.000 --> 01:00:01.000\nFin\n',
  )
  expect(problems).toEqual([])
  expect(cues).toEqual([
    { start: 1.5, end: 3, text: 'Hola, mundo' },
    { start: 3_600, end: 3_601, text: 'Fin' },
  ])
})

test('hours may be left out, lines may end the Windows way, and a byte order mark does no harm', async () => {
  const { cues, problems } = await parseCaptions('\uFEFFWEBVTT - Mensaje\r\n\r\n00:01.000 --> 00:02.000 align:start\r\nHola\r\n')
  expect({ cues, problems }).toEqual({ cues: [{ start: 1, end: 2, text: 'Hola' }], problems: [] })
})

test('notes and styles are not cues', async () => {
  const { cues, problems } = await parseCaptions('WEBVTT\n\nNOTE\nde la traductora\n\n00:01.000 --> 00:02.000\nHola\n')
  expect(cues).toHaveLength(1)
  expect(problems).toEqual([])
})

test.each([
  ['a text', 'Hola', { line: 1, reason: 'not_webvtt' }],
  ['an SRT file', '1\n00:00:01,000 --> 00:00:02,000\nHola\n', { line: 1, reason: 'not_webvtt' }],
  ['a file that only begins like one', 'WEBVTTX\n', { line: 1, reason: 'not_webvtt' }],
  ['a file without cues', 'WEBVTT\n', { line: 1, reason: 'empty' }],
  ['a cue that ends before it begins', cue('00:00:03.800 --> 00:00:02.000'), { line: 3, reason: 'reversed' }],
  ['a cue of no length', cue('00:00:02.000 --> 00:00:02.000'), { line: 3, reason: 'reversed' }],
  ['times with a comma', cue('00:00:01,000 --> 00:00:02,000'), { line: 3, reason: 'bad_timing' }],
  ['times without milliseconds', cue('00:01 --> 00:02'), { line: 3, reason: 'bad_timing' }],
] as const)('%s is refused, with its line', async (_, text, problem) => {
  expect((await parseCaptions(text)).problems).toContainEqual(problem)
})

test('every mistake is named, in the order of the lines', async () => {
  const { problems } = await parseCaptions(
    'WEBVTT\n\n00:05.000 --> 00:04.000\nUno\n\n00:06.000 --> 00:07.000\nDos\n\n00:09.000 --> 00:08.000\nTres\n',
  )
  expect(problems.filter(({ reason }) => reason === 'reversed').map(({ line }) => line)).toEqual([3, 9])
})
