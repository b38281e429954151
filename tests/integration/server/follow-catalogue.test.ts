/** The connection on which the page cache listens for publications: closed, silent, and reconnected. */
import { connect, createServer, type Socket } from 'node:net'
import { expect, vi } from 'vitest'
import { followCatalogue } from '#app/middleware/follow-catalogue.server.ts'
import { type CachedPage, PageCache, toCachedPage } from '#app/middleware/page-cache.server.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test } from '../../fixtures/test.ts'

/** A proxy between client and database. `silence` stops passing data in both directions and leaves the connections open. */
async function startProxy(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl)
  let isSilent = false
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const database = connect(Number(port), hostname)
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      open.add(from)
      from.on('data', (data) => !isSilent && to.write(data))
      from.on('error', () => {})
      from.on('close', () => !isSilent && to.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const cut = () => {
    for (const socket of open) socket.destroy()
    open.clear()
  }
  return {
    url: url.href,
    silence: () => {
      isSilent = true
    },
    speak: () => {
      cut()
      isSilent = false
    },
    cut,
    stop: () => {
      cut()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

const pageOf = async (text: string) =>
  (await toCachedPage(new Response(text, { headers: { 'cache-control': 'public', 'content-type': 'text/html' } }))) as CachedPage

const soon = { timeout: patience(10_000), interval: 20 }

test(
  'a publication empties the cache; a closed or silent connection stops it within five seconds; it recovers by itself',
  async ({ backend, makePublished }) => {
    const proxy = await startProxy(backend.serviceUrl)
    const cache = new PageCache()
    const page = await pageOf('página')
    const following = followCatalogue(proxy.url, cache)
    const keep = async () => {
      await vi.waitUntil(() => cache.isListening, soon)
      await cache.render('/es', async () => ({ page }))
      expect(cache.get('/es')).toBe(page)
    }
    try {
      await keep()
      await makePublished()
      await vi.waitUntil(() => cache.get('/es') === undefined, soon)
      await keep()
      proxy.cut()
      await vi.waitUntil(() => cache.get('/es') === undefined, soon)
      await keep()
      proxy.silence()
      const silentFrom = performance.now()
      await vi.waitUntil(() => cache.get('/es') === undefined, soon)
      expect(performance.now() - silentFrom).toBeLessThan(6_000)
      proxy.speak()
      await keep()
    } finally {
      await following.stop()
      await proxy.stop()
    }
    expect(cache.isListening).toBe(false)
  },
  patience(40_000),
)
