import { expect, test } from 'vitest'
import { drawable, fitText } from './fit-text.ts'

/** A measure for tests: every character is half as wide as it is high. */
const room = {
  sizes: [60, 40],
  width: 600,
  height: 240,
  lineHeight: 1,
  widthOf: (text: string, size: number) => ([...text].length * size) / 2,
}

test.for([
  ['Ñandú & niñez: «qué contar»', 'Ñandú & niñez: «qué contar»'],
  ['Pensión 😀 social 👩🏽‍🌾 2️⃣ 🇭🇳', 'Pensión social 2'],
  ['مرحبا Caja', 'مرحبا Caja'],
  ['a\u0000b\n\tc', 'ab c'],
  ['\ud800 solo', 'solo'],
  ['Caja™ ©', 'Caja™ ©'],
] as const)('%j is drawn as %j', ([text, drawn]) => expect(drawable(text)).toBe(drawn))

test('a short title is large', () => expect(fitText('Dos palabras', room)).toEqual({ size: 60, lines: ['Dos palabras'] }))

test('a longer one is smaller, and complete', () => {
  const { size, lines } = fitText('palabra '.repeat(18).trim(), room)
  expect(size).toBe(40)
  expect(lines.join(' ').split(' ')).toHaveLength(18)
})

test('one that does not fit is cut at a word', () => {
  const { size, lines } = fitText('palabra '.repeat(60).trim(), room)
  expect(size).toBe(40)
  expect(lines).toHaveLength(6)
  expect(lines.at(-1)).toMatch(/palabra…$/)
})

test('a very long word is broken, and stays within the width', () => {
  const { lines } = fitText('ñ'.repeat(400), room)
  expect(lines).toHaveLength(6)
  for (const line of lines) expect(room.widthOf(line, 40)).toBeLessThanOrEqual(600)
})

test('an empty title gives no lines', () => expect(fitText('', room)).toEqual({ size: 60, lines: [] }))
