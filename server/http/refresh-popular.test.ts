import { expect, test, vi } from 'vitest'
import { type CachedPage, PageCache, toCachedPage } from '#app/middleware/page-cache.server.ts'
import { refreshPopular } from './refresh-popular.ts'

const pageOf = async (text: string) =>
  (await toCachedPage(new Response(text, { headers: { 'cache-control': 'public', 'content-type': 'text/html' } }))) as CachedPage

const log = { warn: vi.fn() } as unknown as Parameters<typeof refreshPopular>[2]

async function cacheOf(count: number) {
  const cache = new PageCache()
  cache.confirmListening(performance.now() + 60_000)
  const page = await pageOf('vieja')
  for (let number = 0; number < count; number += 1) {
    await cache.render(`/es/${number}`, async () => ({ page }))
    for (let asked = 0; asked < number; asked += 1) cache.get(`/es/${number}`)
  }
  return cache
}

test('after a change the 50 most requested pages are rendered, one at a time, the most requested first', async () => {
  const cache = await cacheOf(60)
  const fresh = await pageOf('nueva')
  const rendered: string[] = []
  let running = 0
  refreshPopular(
    cache,
    async (key) => {
      running += 1
      expect(running).toBe(1)
      rendered.push(key)
      await Promise.resolve()
      running -= 1
      return { page: fresh }
    },
    log,
  )
  cache.change()
  await vi.waitFor(() => expect(rendered).toHaveLength(50), 5_000)
  expect(rendered).toEqual(Array.from({ length: 50 }, (_, place) => `/es/${59 - place}`))
  await vi.waitFor(() => expect(cache.get('/es/10')?.etag).toBe(fresh.etag))
  expect(cache.get('/es/9')).toBeUndefined()
})

test('changes that follow each other begin again with the most requested page, and a failed rendering is reported and stops nothing', async () => {
  const cache = await cacheOf(3)
  const fresh = await pageOf('nueva')
  const rendered: string[] = []
  refreshPopular(
    cache,
    async (key) => {
      rendered.push(key)
      if (rendered.length === 1) cache.change()
      if (rendered.length === 3) throw new Error('database')
      return { page: fresh }
    },
    log,
  )
  cache.change()
  await vi.waitFor(() => expect(log.warn).toHaveBeenCalledOnce(), 5_000)
  expect(rendered.slice(0, 2)).toEqual(['/es/2', '/es/2'])
  cache.change()
  const etags = () => ['/es/0', '/es/1', '/es/2'].map((key) => cache.get(key)?.etag)
  await vi.waitFor(() => expect(etags()).toEqual([fresh.etag, fresh.etag, fresh.etag]), 5_000)
})
