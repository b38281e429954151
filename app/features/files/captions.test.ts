import { expect, test } from 'vitest'
import { decodeCaptions } from '#app/features/captions/decode-captions.ts'
import { toWebvtt } from '#app/features/captions/scan.ts'
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
  ['a text', 'Hola', { line: 1, reason: 'not_captions' }],
  ['a file that only begins like one', 'WEBVTTX\n', { line: 1, reason: 'not_captions' }],
  ['a cue without text', cue('00:00:01.000 --> 00:00:02.000', ''), { line: 3, reason: 'no_text' }],
  ['an SRT time that is none', '1\n00:00:01,000 --> 00:99:02,000\nHola\n', { line: 2, reason: 'bad_timing' }],
  ['a text that no cue owns', `${cue('00:01.000 --> 00:02.000')}\nsuelto\n`, { line: 6, reason: 'stray' }],
  [
    'a cue that begins before the last one ended',
    `${cue('00:01.000 --> 00:03.000')}\n00:02.500 --> 00:04.000\nDos\n`,
    { line: 6, reason: 'overlap', other: 3 },
  ],
  [
    'a cue under a longer one further up',
    `${cue('00:01.000 --> 00:09.000')}\n00:09.000 --> 00:10.000\nDos\n\n00:08.000 --> 00:09.000\nTres\n`,
    { line: 9, reason: 'overlap', other: 3 },
  ],
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

const srt =
  '1\r\n00:00:01,500 --> 00:00:03,000\r\n{\\an8}<font color="red">La niña</font> y <i>el año</i>\r\n\r\nI+D & más\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,50\r\nFin\r\n'

test('SRT becomes WebVTT: times, no numbers, only the tags that both know', async () => {
  const { webvtt, cues, problems } = await parseCaptions(srt)
  expect(problems).toEqual([])
  expect(webvtt).toBe(
    'WEBVTT\n\n00:00:01.500 --> 00:00:03.000\nLa niña y <i>el año</i>\nI+D &amp; más\n\n00:00:03.000 --> 00:00:04.500\nFin\n',
  )
  expect(cues).toEqual([
    { start: 1.5, end: 3, text: 'La niña y el año I+D & más' },
    { start: 3, end: 4.5, text: 'Fin' },
  ])
})

test('the lines of mistakes are those of the SRT file as it was sent', async () => {
  const { problems } = await parseCaptions('1\n00:00:01,000 --> 00:00:03,000\nUno\n\n2\n00:00:02,000 --> 00:00:04,000\nDos\n')
  expect(problems).toEqual([{ line: 6, reason: 'overlap', other: 2 }])
})

test.each([
  ['UTF-8', Buffer.from('ñ á «»')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFñ á «»')],
  ['Latin-1', Buffer.from('ñ á «»', 'latin1')],
  ['UTF-16, little end first', Buffer.from('\uFEFFñ á «»', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\uFEFFñ á «»', 'utf16le').swap16()],
])('%s is read for what it is', (_, bytes) => {
  expect(decodeCaptions(bytes)).toBe('ñ á «»')
})

test('the quotation marks of Windows are read too', () => {
  expect(decodeCaptions(Uint8Array.from([0x93, 0xe1, 0x94]))).toBe('“á”')
})

test('what is written is what is read again', async () => {
  const cues = [
    { start: '1', end: '0:02.5', settings: 'align:start', text: 'Menos de <5 & más --> <i>así</i>\n\n&lt;' },
    { start: '61', end: '1:02:03,004', settings: '', text: '<v Ana>¿Cómo?' },
  ]
  const sent = { header: 'WEBVTT - Mensaje\nLanguage: es', head: 'NOTE de la traductora\n\n', tail: '' }
  const { written, problems, around } = await parseCaptions(toWebvtt(cues, sent))
  expect(problems).toEqual([])
  expect(around).toEqual(sent)
  expect(written).toMatchObject([
    { start: '00:00:01.000', end: '00:00:02.500', settings: 'align:start', text: 'Menos de <5 & más --> <i>así</i>\n&lt;' },
    { start: '00:01:01.000', end: '01:02:03.004', settings: '', text: '<v Ana>¿Cómo?' },
  ])
  expect(toWebvtt(written, around)).toBe(toWebvtt((await parseCaptions(toWebvtt(written, around))).written, around))
})

const annotated = `WEBVTT - Mensaje
Kind: captions

NOTE
de la traductora
en dos líneas

saludo
00:00:01.000 --> 00:00:02.000
Hola

NOTE no se oye bien

NOTE
otra nota

2
00:00:03.000 --> 00:00:04.000 align:start
Fin

NOTE hasta aquí
`

test('notes, names of cues and the first lines come back as they were written', async () => {
  const { written, around, problems } = await parseCaptions(annotated)
  expect(problems).toEqual([])
  expect(written.map(({ name, notes }) => [name, notes])).toEqual([
    ['saludo', ''],
    ['2', 'NOTE no se oye bien\n\nNOTE\notra nota'],
  ])
  expect(toWebvtt(written, around)).toBe(annotated)
})

test('notes go with their cue where cues are put in order', async () => {
  const { webvtt } = await parseCaptions(
    'WEBVTT\n\n00:05.000 --> 00:06.000\nDos\n\nNOTE del primero\n\nuno\n00:01.000 --> 00:02.000\nUno\n',
  )
  expect(webvtt).toBe('WEBVTT\n\nNOTE del primero\n\nuno\n00:00:01.000 --> 00:00:02.000\nUno\n\n00:00:05.000 --> 00:00:06.000\nDos\n')
})

test('valid WebVTT stays as it is, to the letter', async () => {
  const sent = 'WEBVTT\r\nKind: captions\r\nLanguage: es\r\n\r\n1\r\n00:01.000 --> 00:02.000\r\nHola\r\n'
  expect(await parseCaptions(sent)).toMatchObject({ problems: [], webvtt: sent })
})

test('cues that stand in another order than they are said are put in order', async () => {
  const { webvtt, problems } = await parseCaptions(`${cue('00:05.000 --> 00:06.000', 'Dos')}\n00:01.000 --> 00:02.000\nUno\n`)
  expect(problems).toEqual([])
  expect(webvtt.indexOf('Uno')).toBeLessThan(webvtt.indexOf('Dos'))
})

test('too fast and too long are advice, not mistakes', async () => {
  const { problems, warnings } = await parseCaptions(cue('00:01.000 --> 00:02.000', 'palabra '.repeat(14)))
  expect(problems).toEqual([])
  expect(warnings).toEqual([
    { line: 3, reason: 'too_long' },
    { line: 3, reason: 'too_fast' },
  ])
})
