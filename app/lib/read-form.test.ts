import { expect, test } from 'vitest'
import { z } from 'zod'
import { processorMsOf } from '../../tests/fixtures/processor-time.ts'
import { parseForm } from './parse-form.ts'
import { readForm } from './read-form.ts'

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
const send = (body: BodyInit, headers: Record<string, string> = {}) =>
  readForm(new Request('http://caja.test/', { method: 'POST', body, headers }))
const repeated = (count: number, field: (index: number) => string) => Array.from({ length: count }, (_, index) => field(index)).join('&')

function multipart(fields: [name: string, value: string][], boundary = 'XX') {
  const parts = fields.map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  return send(`${parts.join('')}--${boundary}--\r\n`, { 'content-type': `multipart/form-data; boundary=${boundary}` })
}

test('a form is read', async () => {
  expect((await send(new URLSearchParams({ name: 'Ana' }))).get('name')).toBe('Ana')
  expect((await multipart([['name', 'Ana']])).get('name')).toBe('Ana')
})

test('an empty body is a form without fields, whatever it is called', async () => {
  for (const type of ['', 'text/plain', 'application/x-www-form-urlencoded'])
    expect([...(await send('', { 'content-type': type }))]).toEqual([])
})

test.each([
  ['{}', 'application/json'],
  ['a=1', 'text/plain'],
  ['a=1', ''],
  ['--XX', 'multipart/form-data'],
  ['--XX\r\nnothing', 'multipart/form-data; boundary=XX'],
  ['a=1', 'multipart/form-data; boundary='],
])('%j sent as %j is a client error', async (body, type) => {
  await expect(send(body, { 'content-type': type })).rejects.toMatchObject({ init: { status: 400 } })
})

test.each([
  ['a page break copied from a PDF', 'una%0Cdos', 'una dos'],
  ['the vertical tab of a word processor', 'una%0Bdos', 'una dos'],
  ['NEL and the separators of old files', 'una%C2%85dos%1Ctres', 'una dos tres'],
  ['NUL', 'a%00b', 'ab'],
  ['other C0 and C1 characters', 'po%02l%C2%90%C2%9Fi%7Ftica%1B', 'política'.replace('í', 'i')],
  ['tabs and line ends', 'a%09b%0D%0Ac%0Ad', 'a\tb\r\nc\nd'],
  ['what Unicode calls no characters', 'a%EF%BF%BE%EF%BF%BF%EF%B7%90b%F0%9F%BF%BE', 'ab'],
  ['half of a surrogate pair, and bytes that are no UTF-8', 'a%ED%A0%BEb%FF', 'a\uFFFD\uFFFD\uFFFDb\uFFFD'],
  ['emoji of several code points', '%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7', '👩‍👧'],
])('%s: cleaned', async (_, sent, kept) => {
  expect((await send(`text=${sent}`, urlencoded)).get('text')).toBe(kept)
  const bytes = Buffer.from(decodeURIComponent(sent.replace(/%(ED%A0%BE|FF)/g, '')), 'utf8').toString('utf8')
  if (!/ED%A0|FF$/.test(sent)) expect((await multipart([['text', bytes]])).get('text')).toBe(kept)
})

test('control characters in field names are removed too', async () => {
  expect((await send('na%00me%1B=1', urlencoded)).get('name')).toBe('1')
})

test.each([
  ['one name 40,000 times', repeated(40_000, () => 'a=1'), 413],
  ['one name 1,001 times', repeated(1_001, () => 'a=1'), 413],
  ['6,000 different names', repeated(6_000, (index) => `f${index}=1`), 413],
  ['a million separators', '&'.repeat(1_000_000), 413],
  ['a place in a list that would fill the memory', 'topics[100000000]=x', 400],
  ['the same further down', 'a.b[5].c[4294967295]=x', 400],
  ['a name of a thousand levels', `a${'.a'.repeat(1_000)}=x`, 400],
  ['a very long name', `${'a'.repeat(10_000)}=x`, 400],
  ['an order to the parser', '__intent__=x', 400],
  ['a prototype', '__proto__.x=1', 400],
])('%s: refused at once', async (_, body, status) => {
  const took = await processorMsOf(() => expect(send(body, urlencoded)).rejects.toMatchObject({ init: { status } }))
  expect(took).toBeLessThan(1_000)
})

test('the same limits apply to multipart', async () => {
  await expect(multipart(Array.from({ length: 40_000 }, () => ['a', '1']))).rejects.toMatchObject({ init: { status: 413 } })
  await expect(multipart([['topics[100000000]', 'x']])).rejects.toMatchObject({ init: { status: 400 } })
})

test('the field names of our own forms are accepted', async () => {
  const names = ['ledger[12].title', 'note.LE', 'text:results[3].label', 'challenges[40].how', 'email', 'country']
  const form = await send(new URLSearchParams(names.map((name) => [name, '1'])))
  expect([...form.keys()]).toEqual(names)
})

/** Milliseconds to read and check a form, the best of five. */
async function timeOf(body: string, type: string): Promise<number> {
  const schema = z.object({ a: z.array(z.string()).optional(), b: z.string().optional() })
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) {
    const took = await processorMsOf(async () => {
      const form = await send(body, { 'content-type': type }).catch(() => null)
      if (form) parseForm(form, schema)
    })
    times.push(took)
  }
  return Math.min(...times)
}

test.each<[string, string, (size: number) => string]>([
  ['one name again and again', urlencoded['content-type'], (size) => repeated(size / 1_000, () => 'a=1')],
  ['percent signs', urlencoded['content-type'], (size) => `a=${'%'.repeat(size)}`],
  ['a long value', urlencoded['content-type'], (size) => `a=${'á'.repeat(size / 2)}`],
  ['brackets in a value', urlencoded['content-type'], (size) => `a=${'['.repeat(size)}`],
  ['what looks like a boundary', 'multipart/form-data; boundary=XX', (size) => `--XX\r\n${'\r\n--X'.repeat(size / 5)}`],
  ['line ends', 'multipart/form-data; boundary=XX', (size) => `--XX\r\n${'\r\n'.repeat(size / 2)}`],
  ['hyphens', 'multipart/form-data; boundary=----', (size) => '-'.repeat(size)],
  [
    'a long header',
    'multipart/form-data; boundary=XX',
    (size) => `--XX\r\ncontent-disposition: form-data; name="${'"'.repeat(size)}"\r\n\r\n1\r\n--XX--`,
  ],
  ['many headers', 'multipart/form-data; boundary=XX', (size) => `--XX\r\n${'x: y\r\n'.repeat(size / 6)}\r\n1\r\n--XX--`],
])('reading %s takes time in proportion to the size', async (_, type, make) => {
  const half = await timeOf(make(500_000), type)
  const whole = await timeOf(make(1_000_000), type)
  expect(whole).toBeLessThan(4 * half + 100)
})
