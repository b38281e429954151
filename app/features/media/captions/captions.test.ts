import { expect, test } from 'vitest'
import { decodeText } from '#app/lib/decode-text.ts'
import { processorMs } from '../../../../tests/fixtures/processor-time.ts'
import { parseCaptions } from './captions.ts'
import { toWebvtt } from './scan.ts'

const cue = (timing: string, text = 'Hola') => `WEBVTT\n\n${timing}\n${text}\n`

test('cues are parsed with times in seconds and plain text', async () => {
  const { cues, problems } = parseCaptions(
    'WEBVTT\n\n1\n00:00:01.500 --> 00:00:03.000\n<v Ana>Hola,\n<b>mundo</b>\n\n01:00:00.000 --> 01:00:01.000\nFin\n',
  )
  expect(problems).toEqual([])
  expect(cues).toEqual([
    { start: 1.5, end: 3, text: 'Hola, mundo' },
    { start: 3_600, end: 3_601, text: 'Fin' },
  ])
})

test('hours may be omitted, lines may end as in Windows, and a byte order mark is ignored', async () => {
  const { cues, problems } = parseCaptions('\uFEFFWEBVTT - Mensaje\r\n\r\n00:01.000 --> 00:02.000 align:start\r\nHola\r\n')
  expect({ cues, problems }).toEqual({ cues: [{ start: 1, end: 2, text: 'Hola' }], problems: [] })
})

test('notes and styles are not cues', async () => {
  const { cues, problems } = parseCaptions('WEBVTT\n\nNOTE\nde la traductora\n\n00:01.000 --> 00:02.000\nHola\n')
  expect(cues).toHaveLength(1)
  expect(problems).toEqual([])
})

test.each([
  ['a text', 'Hola', { line: 1, reason: 'not_captions' }],
  ['a file that only begins like one', 'WEBVTTX\n', { line: 1, reason: 'not_captions' }],
  ['a file whose only cue has no text', cue('00:00:01.000 --> 00:00:02.000', ''), { line: 1, reason: 'empty' }],
  ['a cue without text whose times are none', cue('00:00:01.000 --> 00:99:02.000', ''), { line: 3, reason: 'bad_timing' }],
  ['an SRT time that is none', '1\n00:00:01,000 --> 00:99:02,000\nHola\n', { line: 2, reason: 'bad_timing' }],
  ['a text that no cue owns', `${cue('00:01.000 --> 00:02.000')}\nsuelto\n`, { line: 6, reason: 'stray' }],
  ['a file without cues', 'WEBVTT\n', { line: 1, reason: 'empty' }],
  ['a cue that ends before it begins', cue('00:00:03.800 --> 00:00:02.000'), { line: 3, reason: 'reversed' }],
  ['a cue of no length', cue('00:00:02.000 --> 00:00:02.000'), { line: 3, reason: 'reversed' }],
  ['an identifier of two lines', 'WEBVTT\n\nuno\ndos\n00:01.000 --> 00:02.000\nHola\n', { line: 3, reason: 'stray' }],
  ['an SRT text before the first cue', 'Hola\n\n1\n00:00:01,000 --> 00:00:02,000\nUno\n', { line: 1, reason: 'stray' }],
  ['an SRT time in numbers without end', '1\n00:00:01,000 --> 99999999999999\nUno\n', { line: 2, reason: 'bad_timing' }],
  ['times with a comma', cue('00:00:01,000 --> 00:00:02,000'), { line: 3, reason: 'bad_timing' }],
  ['times without milliseconds', cue('00:01 --> 00:02'), { line: 3, reason: 'bad_timing' }],
] as const)('%s is refused, with its line', async (_, text, problem) => {
  expect(parseCaptions(text).problems).toContainEqual(problem)
})

test('every mistake is reported, in the order of the lines', async () => {
  const { problems } = parseCaptions(
    'WEBVTT\n\n00:05.000 --> 00:04.000\nUno\n\n00:06.000 --> 00:07.000\nDos\n\n00:09.000 --> 00:08.000\nTres\n',
  )
  expect(problems.filter(({ reason }) => reason === 'reversed').map(({ line }) => line)).toEqual([3, 9])
})

const srt =
  '1\r\n00:00:01,500 --> 00:00:03,000\r\n{\\an8}<font color="red">La niña</font> y <i>el año</i>\r\n\r\nI+D & más\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,50\r\nFin\r\n'

test('SRT becomes WebVTT: times, no numbers, only the tags of both formats', async () => {
  const { webvtt, cues, problems } = parseCaptions(srt)
  expect(problems).toEqual([])
  expect(webvtt).toBe(
    'WEBVTT\n\n00:00:01.500 --> 00:00:03.000\nLa niña y <i>el año</i>\nI+D &amp; más\n\n00:00:03.000 --> 00:00:04.500\nFin\n',
  )
  expect(cues).toEqual([
    { start: 1.5, end: 3, text: 'La niña y el año I+D & más' },
    { start: 3, end: 4.5, text: 'Fin' },
  ])
})

test('the lines of mistakes are those of the SRT file as sent', async () => {
  const { problems } = parseCaptions('1\n00:00:01,000 --> 00:00:03,000\nUno\n\n2\n00:00:04,000 --> 00:00:02,000\nDos\n')
  expect(problems).toEqual([{ line: 6, reason: 'reversed' }])
})

test.each([
  ['UTF-8', Buffer.from('ñ á «»')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFñ á «»')],
  ['Latin-1', Buffer.from('ñ á «»', 'latin1')],
  ['UTF-16, little end first', Buffer.from('\uFEFFñ á «»', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\uFEFFñ á «»', 'utf16le').swap16()],
])('%s is decoded correctly', (_, bytes) => {
  expect(decodeText(bytes)).toBe('ñ á «»')
})

test('the quotation marks of Windows are decoded too', () => {
  expect(decodeText(Uint8Array.from([0x93, 0xe1, 0x94]))).toBe('“á”')
})

test('a written file parses back to the same cues', async () => {
  const cues = [
    { start: '1', end: '0:02.5', settings: 'align:start', text: 'Menos de <5 & más --> <i>así</i>\n\n&lt;' },
    { start: '61', end: '1:02:03,004', settings: '', text: '<v Ana>¿Cómo?' },
  ]
  const sent = { header: 'WEBVTT - Mensaje\nLanguage: es', head: 'NOTE de la traductora\n\n', tail: '' }
  const { written, problems, preamble } = parseCaptions(toWebvtt(cues, sent))
  expect(problems).toEqual([])
  expect(preamble).toEqual(sent)
  expect(written).toMatchObject([
    { start: '00:00:01.000', end: '00:00:02.500', settings: 'align:start', text: 'Menos de <5 & más --> <i>así</i>\n&lt;' },
    { start: '00:01:01.000', end: '01:02:03.004', settings: '', text: '<v Ana>¿Cómo?' },
  ])
  expect(toWebvtt(written, preamble)).toBe(toWebvtt(parseCaptions(toWebvtt(written, preamble)).written, preamble))
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

test('notes, names of cues and the header are written back unchanged', async () => {
  const { written, preamble, problems } = parseCaptions(annotated)
  expect(problems).toEqual([])
  expect(written.map(({ name, notes }) => [name, notes])).toEqual([
    ['saludo', ''],
    ['2', 'NOTE no se oye bien\n\nNOTE\notra nota'],
  ])
  expect(toWebvtt(written, preamble)).toBe(annotated)
})

test('notes move with their cue when cues are sorted', async () => {
  const { webvtt } = parseCaptions('WEBVTT\n\n00:05.000 --> 00:06.000\nDos\n\nNOTE del primero\n\nuno\n00:01.000 --> 00:02.000\nUno\n')
  expect(webvtt).toBe('WEBVTT\n\nNOTE del primero\n\nuno\n00:00:01.000 --> 00:00:02.000\nUno\n\n00:00:05.000 --> 00:00:06.000\nDos\n')
})

test('valid WebVTT is stored unchanged', async () => {
  const sent = 'WEBVTT\r\nKind: captions\r\nLanguage: es\r\n\r\n1\r\n00:01.000 --> 00:02.000\r\nHola\r\n'
  expect(parseCaptions(sent)).toMatchObject({ problems: [], webvtt: sent })
})

test('cues in the wrong order are sorted', async () => {
  const { webvtt, problems } = parseCaptions(`${cue('00:05.000 --> 00:06.000', 'Dos')}\n00:01.000 --> 00:02.000\nUno\n`)
  expect(problems).toEqual([])
  expect(webvtt.indexOf('Uno')).toBeLessThan(webvtt.indexOf('Dos'))
})

test('too fast and too long are warnings, not errors', async () => {
  const { problems, warnings } = parseCaptions(cue('00:01.000 --> 00:02.000', 'palabra '.repeat(14)))
  expect(problems).toEqual([])
  expect(warnings).toEqual([
    { line: 3, reason: 'too_long' },
    { line: 3, reason: 'too_fast' },
  ])
})

test('overlapping captions are accepted, with a warning that names the one still on screen', async () => {
  const rolling = '1\n00:00:00,080 --> 00:00:03,600\nbuenos días a todas\n\n2\n00:00:02,000 --> 00:00:05,520\ny a todos\n'
  const { problems, warnings, cues } = parseCaptions(rolling)
  expect({ problems, warnings }).toEqual({ problems: [], warnings: [{ line: 6, reason: 'overlap', other: 2 }] })
  expect(cues).toHaveLength(2)
})

const textOf = async (file: string) => {
  const { problems, cues } = parseCaptions(file)
  return problems.length > 0 ? problems : cues.map(({ text }) => text)
}
const srtOf = (text: string) => `1\n00:00:01,000 --> 00:00:03,000\n${text}\n`

test.each([
  ['named references', '&ntilde; &quot;x&quot; R&amp;D &lt;3 &hellip; &iquest;', 'ñ "x" R&D <3 … ¿'],
  ['numbered references', 'd&#39;abril &#xF3; &#8217; &#128512;', "d'abril ó ’ 😀"],
  ['references of references, once', '&amp;ntilde; &amp;amp;', '&ntilde; &amp;'],
  ['what is no reference', 'I+D & más &nada; AT&T', 'I+D & más &nada; AT&T'],
  ['upper-case tags', '<I>Buenos</I> <B>días</B>', 'Buenos días'],
  ['tags of web pages', '<em>a</em> <SPAN class="x">b</SPAN> <strong>c</strong><FONT color=#fff>d</font>', 'a b cd'],
  ['line breaks', 'a<br>b<BR/>c<br />d', 'a b c d'],
  ['what only looks like a tag', '3 < 4 > 2 <aplausos> <', '3 < 4 > 2 <aplausos> <'],
  ['moments', 'buenos<00:00:00.400><c> días</c>', 'buenos días'],
  ['control characters', 'Ho\u0000la\u0007 \u001Bmundo\u007F', 'Hola mundo'],
])('%s are parsed in both formats, and unchanged after they are saved', async (_, written, text) => {
  for (const file of [cue('00:01.000 --> 00:02.000', written), srtOf(written)]) {
    expect(await textOf(file)).toEqual([text])
    const once = parseCaptions(file)
    const saved = toWebvtt(once.written, once.preamble)
    const again = parseCaptions(saved)
    expect(again.cues.map((one) => one.text)).toEqual([text])
    expect(toWebvtt(again.written, again.preamble)).toBe(saved)
  }
})

test('tags of SRT are converted to WebVTT', async () => {
  const { webvtt } = parseCaptions(srtOf('<I>Buenos</I> <Strong>días</STRONG><br>a todos {\\an8}<u>x</U>'))
  expect(webvtt).toContain('\n<i>Buenos</i> <b>días</b>\na todos <u>x</u>\n')
})

test.each([
  ['a paragraph that is only a year', '1\n00:00:01,000 --> 00:00:03,000\nEn\n\n2015\n\n2\n00:00:03,000 --> 00:00:05,000\nOtro\n', ['En 2015', 'Otro']],
  ['a year at the end of the file', '1\n00:00:01,000 --> 00:00:03,000\nEn\n\n2015\n', ['En 2015']],
  ['a year before times without a number', '1\n00:00:01,000 --> 00:00:03,000\nEn\n2015\n00:00:03,000 --> 00:00:05,000\nOtro\n', ['En 2015', 'Otro']],
  ['a number cut off at the end', '1\n00:00:01,000 --> 00:00:03,000\nUno\n\n2\n', ['Uno']],
  ['an empty line between number and times', '1\n00:00:01,000 --> 00:00:03,000\nUno\n\n2\n\n00:00:03,000 --> 00:00:05,000\nDos\n', ['Uno', 'Dos']],
  ['no empty line between two', '1\n00:00:01,000 --> 00:00:03,000\nUno\n2\n00:00:03,000 --> 00:00:05,000\nDos\n', ['Uno', 'Dos']],
  ['a paragraph right above the next number', '1\n00:00:01,000 --> 00:00:03,000\nUno\n\ny medio\n2\n00:00:03,000 --> 00:00:05,000\nDos\n', ['Uno y medio', 'Dos']],
  ['no numbers', '00:00:01,000 --> 00:00:03,000\nUno\n\n00:00:03,000 --> 00:00:05,000\nDos\n', ['Uno', 'Dos']],
  ['coordinates', '1\n00:00:01,000 --> 00:00:03,000  X1:040 X2:600 Y1:020 Y2:120\nUno\n', ['Uno']],
  ['points, and hours over 99', '1\n100:00:01.000 --> 100:00:03.000\nUno\n', ['Uno']],
  ['line ends of old computers', '1\r00:00:01,000 --> 00:00:03,000\rUno\r\r2\r00:00:03,000 --> 00:00:05,000\rDos\r', ['Uno', 'Dos']],
  ['empty lines on top', '\n\n1\n00:00:01,000 --> 00:00:03,000\nUno\n', ['Uno']],
])('SRT with %s', async (_, file, texts) => expect(await textOf(file)).toEqual(texts)) // biome-ignore format: a file a line

test('WebVTT with empty lines at the top is rewritten so that players accept it', async () => {
  const { problems, webvtt } = parseCaptions(`\n\n${cue('00:01.000 --> 00:02.000')}`)
  expect(problems).toEqual([])
  expect(webvtt.startsWith('WEBVTT\n')).toBe(true)
})

test.each([
  ['UTF-16 without a byte order mark', Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nñandú', 'utf16le')],
  ['UTF-16 without a byte order mark, big end first', Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nñandú', 'utf16le').swap16()],
])('%s is recognised', async (_, bytes) => expect(await textOf(decodeText(bytes))).toEqual(['ñandú']))

test.each([
  ['one byte', [Buffer.from('ñandú, ánimo '), Buffer.from([0xf1])], 'ñandú, ánimo ñ'],
  ['quotation marks of Windows', [Buffer.from('ñandú, ánimo '), Buffer.from([0x93, 0x61, 0x94])], 'ñandú, ánimo “a”'],
  ['a byte before valid characters', [Buffer.from('¿Qué? '), Buffer.from([0xe9]), Buffer.from('é😀')], '¿Qué? éé😀'],
  ['bytes that no character has', [Buffer.from('¿ñandú, ánimo? '), Buffer.from([0xc0, 0xaf, 0xff])], '¿ñandú, ánimo? À¯ÿ'],
])('UTF-8 that contains Windows-1252 stays UTF-8, and only the invalid bytes are decoded as Windows-1252: %s', (_, parts, text) => {
  expect(decodeText(Buffer.concat(parts))).toBe(text)
})

test('a replacement character in the file is kept', () => {
  expect(decodeText(Buffer.from('ñandú, ánimo \uFFFD'))).toBe('ñandú, ánimo \uFFFD')
})

test('damaged UTF-8 is decoded in linear time', () => {
  const timeOf = (times: number) => {
    const bytes = Buffer.concat([Buffer.from('ñ'.repeat(3 * times)), Buffer.alloc(2 * times, Buffer.from([0xf1, 0x41]))])
    return processorMs(() => expect(decodeText(bytes)).toHaveLength(5 * times))
  }
  const once = Math.min(timeOf(50_000), timeOf(50_000))
  expect(Math.min(timeOf(100_000), timeOf(100_000))).toBeLessThan(4 * once + 200)
})

const oneCue = '1\n00:00:01,000 --> 00:00:02,000\nUno\n\n'

test.each(['->', '-- >', '- ->', '–>', '—>', '→', '=>', '--&gt;', '-->', ',', '--'])(
  'an SRT arrow written as «%s» is an arrow, not text of the cue before',
  (arrow) => {
    const { cues, problems } = parseCaptions(
      `${oneCue}2\n00:00:03,000 ${arrow} 00:00:04,500\nDos\n\n3\n00:00:05,000 --> 00:00:06,000\nTres\n`,
    )
    expect(problems).toEqual([])
    expect(cues.map(({ start, text }) => [start, text])).toEqual([
      [1, 'Uno'],
      [3, 'Dos'],
      [5, 'Tres'],
    ])
  },
)

test('an SRT file whose arrows are all damaged is parsed too', () => {
  expect(parseCaptions(oneCue.replace('-->', '→')).cues).toEqual([{ start: 1, end: 2, text: 'Uno' }])
})

test.each(['De 00:00:03 a 00:00:04', '00:00:03 - 00:00:04', '10:30, 11:45'])('«%s» in an SRT cue is its text', (text) => {
  expect(parseCaptions(oneCue.replace('Uno', text)).cues).toEqual([{ start: 1, end: 2, text }])
})

test('an empty line after the number of an SRT cue is ignored, also at the first cue', () => {
  const { cues, problems } = parseCaptions('1\n\n00:00:01,000 --> 00:00:02,000\nUno\n\n2\n\n00:00:03,000 --> 00:00:04,000\nDos\n')
  expect({ problems, texts: cues.map(({ text }) => text) }).toEqual({ problems: [], texts: ['Uno', 'Dos'] })
})

test('direction marks around the numbers and times of SRT are ignored', () => {
  const { cues, problems } = parseCaptions(`${oneCue}\u200E2\n\u200E00:00:03,000 --> 00:00:04,000\u200E\n\u200FDos\n`)
  expect({ problems, texts: cues.map(({ text }) => text) }).toEqual({ problems: [], texts: ['Uno', 'Dos'] })
})

test('SRT tags in braces are tags', () => {
  expect(parseCaptions(oneCue.replace('Uno', '{b}Uno{/b} {I}y{/I} {x}')).webvtt).toContain('\n<b>Uno</b> <i>y</i> {x}\n')
})

test.each(['Menos de 5 < 6 personas', 'a <b sin fin', 'x<y y z', '<3'])(
  'a WebVTT text that players would cut at its < is stored with a character reference: «%s»',
  (text) => {
    const { webvtt, cues } = parseCaptions(cue('00:01.000 --> 00:02.000', text))
    expect(webvtt).toContain(`\n${text.replace('<', '&lt;')}\n`)
    expect(cues[0]?.text).toBe(text)
  },
)

test.each([
  ['hours of one digit', '1:00:01.000 --> 1:00:02.000', 3_601],
  ['hours of four digits', '1000:00:01.000 --> 1000:00:02.000', 3_600_001],
  ['no spaces', '00:01.000-->00:02.000', 1],
  ['no spaces, and settings right after the time', '00:01.000-->00:02.000align:start', 1],
  ['tabs', '\t00:01.000\t-->\t00:02.000\talign:start', 1],
])('WebVTT times with %s are accepted, as players do', (_, timing, start) => {
  const { problems, written, cues } = parseCaptions(cue(timing))
  expect({ problems, cues }).toEqual({ problems: [], cues: [{ start, end: start + 1, text: 'Hola' }] })
  expect(written[0]?.settings).toBe(timing.includes('align') ? 'align:start' : '')
})

test.each(['1:01.000 --> 1:02.000', '00:01.000 --> 00:02.0000', '00:01.000 --> 00:02.00', '00:60.000 --> 00:61.000'])(
  'WebVTT times that players refuse are refused: %s',
  (timing) => expect(parseCaptions(cue(timing)).problems).toEqual([{ line: 3, reason: 'bad_timing' }]),
)

test.each([
  '00:00:03:000 --> 00:00:04:500',
  '00: 00: 03, 000 --> 00: 00: 04, 500',
  '00 :00 :03 ,000-->00 :00 :04 ,500',
  '0:00:03.000          -->          0:00:04.500',
])('SRT times written as «%s» are times', (timing) => {
  const { cues, problems } = parseCaptions(`${oneCue}2\n${timing}\nDos\n`)
  expect({ problems, second: cues[1] }).toEqual({ problems: [], second: { start: 3, end: 4.5, text: 'Dos' } })
})

test.each(['2.', '#2', '2)', '2:', '(2)', '[2]', '# 2', ' 2. '])('«%s» above SRT times is a number, not text', (number) => {
  for (const between of ['\n', '', '\ny medio\n']) {
    const text = `1\n00:00:01,000 --> 00:00:02,000\nUno\n${between}${number}\n00:00:03,000 --> 00:00:04,000\nDos\n`
    expect(parseCaptions(text).cues.map((one) => one.text)).toEqual([between.trim() ? 'Uno y medio' : 'Uno', 'Dos'])
  }
})

test.each(['A --> B', '-->', '¿Y? --> sí', 'versión 3.5 --> versión 4', 'Santiago -->'])(
  'an arrow that is not between times is text: «%s»',
  (text) => {
    for (const file of [oneCue.replace('Uno', text), `${oneCue}${text}\n`, cue('00:00:01.000 --> 00:00:02.000', text)]) {
      const { problems, cues, webvtt } = parseCaptions(file)
      expect({ problems, count: cues.length }).toEqual({ problems: [], count: 1 })
      expect(cues[0]?.text).toContain(text)
      expect(webvtt).toContain(text.replace('-->', '--&gt;'))
      expect(parseCaptions(webvtt).cues).toEqual(cues)
    }
  },
)

test.each(['00:00:03,000 --> ya', 'ya --> 00:00:04,000', '? --> ?', 'ya --> no', 'OO:OO:O3 --> OO:OO:O4'])(
  'unreadable SRT times under a number are reported: «%s»',
  (timing) => expect(parseCaptions(`${oneCue}2\n${timing}\nDos\n`).problems).toEqual([{ line: 6, reason: 'bad_timing' }]),
)

test.each(['', '<i></i>', '{\\an8}', '&lrm;'])('cues without text («%s») are removed from a file, with a warning', (nothing) => {
  const file = `${oneCue}2\n00:00:03,000 --> 00:00:03,000\n${nothing}\n\n3\n00:00:01,500 --> 00:00:06,000\nTres\n`
  const { problems, cues, warnings, webvtt } = parseCaptions(file)
  expect({ problems, texts: cues.map(({ text }) => text) }).toEqual({ problems: [], texts: ['Uno', 'Tres'] })
  expect(warnings).toEqual([
    { line: 6, reason: 'no_text' },
    { line: 10, reason: 'overlap', other: 2 },
  ])
  expect(webvtt).not.toContain('00:00:03.000')
})

test('notes before a cue without text are kept, and the file is rewritten without the cue', () => {
  const empty = (note: string) => `NOTE ${note}\n\n00:00:03.000 --> 00:00:04.000\n\n`
  const full = '00:00:05.000 --> 00:00:06.000\nFin\n'
  const { webvtt, warnings } = parseCaptions(`WEBVTT\n\n${empty('una')}${empty('dos')}NOTE tres\n\n${full}\n${empty('cuatro')}`)
  expect(webvtt).toBe(`WEBVTT\n\nNOTE una\n\nNOTE dos\n\nNOTE tres\n\n${full}\nNOTE cuatro\n`)
  expect(warnings.map(({ line }) => line)).toEqual([5, 9, 18])
})
