import { Image } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { type CardTask, cardSize, drawCard } from './draw-card.ts'

const task = (title: string, more: Partial<CardTask> = {}): CardTask => ({
  kind: 'experience',
  eyebrow: 'Experiencia · Jamaica · desde 2021',
  title,
  tagline: 'Lo que los países hicieron en política social, y cómo',
  tiles: [
    { x: 0, y: 0, isOn: true },
    { x: 9, y: 9, isOn: false },
  ],
  ...more,
})

test.for([
  ['with ñ and accents', 'Ñandúes, niñez y «qué contar»: así se pagó en el Ñuble'],
  ['of two hundred characters', 'Una pensión que llega '.repeat(9).trim()],
  ['of one endless word', 'ñ'.repeat(200)],
  ['with emoji', 'Pensión 😀 👩🏽‍🌾 🇭🇳 social'],
  ['from right to left', 'معاش اجتماعي — una pensión social في هندوراس'],
  ['in Chinese', '社会养老金与照护系统'],
  ['without anything', ''],
  ['with a broken character', 'Pensión \ud800 social'],
])('a title %s is drawn', async ([, title]) => {
  const png = await drawCard(task(title ?? ''))
  const image = new Image()
  image.src = png
  expect([image.width, image.height]).toEqual([cardSize.width, cardSize.height])
  expect(png.byteLength).toBeLessThan(300_000)
})

test('equal cards are equal pictures, another title is another picture', async () => {
  const [first, again, other] = await Promise.all([drawCard(task('Uno')), drawCard(task('Uno')), drawCard(task('Dos'))])
  expect(first?.equals(again ?? Buffer.alloc(0))).toBe(true)
  expect(first?.equals(other ?? Buffer.alloc(0))).toBe(false)
})

test('the card of the site has no kind', async () => {
  expect((await drawCard(task('Caja', { kind: null, eyebrow: '' }))).subarray(1, 4).toString()).toBe('PNG')
})
