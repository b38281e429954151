import { expect, test } from 'vitest'
import type { CardTask } from './draw-card.ts'
import { getCard } from './draw-cards.server.ts'

const task = (title: string): CardTask => ({ kind: 'video', eyebrow: 'Video', title, tagline: 'Caja', tiles: [] })

test('a picture is drawn once for simultaneous requests', async () => {
  const [first, second] = await Promise.all([getCard('same', task('Uno')), getCard('same', task('Uno'))])
  expect(first?.ok).toBe(true)
  expect(second).toBe(first)
  expect(await getCard('same', task('Uno'))).toEqual(first)
})

test('the queue is limited, and further requests are asked to retry', async () => {
  const asked = await Promise.all(Array.from({ length: 60 }, (_, index) => getCard(`many-${index}`, task(`Título ${index}`))))
  const busy = asked.filter((card) => !card.ok && card.error === 'busy')
  expect(asked.filter(({ ok }) => ok)).toHaveLength(32)
  expect(busy).toHaveLength(28)
  expect((await getCard('many-59', task('Título 59'))).ok).toBe(true)
})
