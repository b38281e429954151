import { expect, test } from 'vitest'
import { createFindCopy } from './archived-copy.server.ts'

const answering = (body: unknown, status = 200) => {
  const asked: string[] = []
  const find = createFindCopy({
    agent: 'Caja',
    fetch: async (address) => {
      asked.push(String(address))
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
    },
  })
  return { find, asked }
}
const closest = (given: object) => ({
  archived_snapshots: {
    closest: {
      available: true,
      url: 'http://web.archive.org/web/20200506070809/https://a.example/',
      timestamp: '20200506070809',
      status: '200',
      ...given,
    },
  },
})

test('the copy nearest to a day is requested, and returned with its own date', async () => {
  const { find, asked } = answering(closest({}))
  expect(await find('https://a.example/?x=1&y', new Date('2020-05-01T00:00:00Z'))).toEqual({
    url: 'https://web.archive.org/web/20200506070809/https://a.example/',
    at: new Date('2020-05-06T07:08:09Z'),
  })
  const { searchParams } = new URL(asked[0] ?? '')
  expect(Object.fromEntries(searchParams)).toEqual({ url: 'https://a.example/?x=1&y', timestamp: '20200501000000' })
})

test('no copy, or a copy of an error page, is null', async () => {
  expect(await answering({ archived_snapshots: {} }).find('https://a.example/', null)).toBeNull()
  expect(await answering(closest({ available: false })).find('https://a.example/', null)).toBeNull()
  expect(await answering(closest({ status: '404' })).find('https://a.example/', null)).toBeNull()
})

test('no answer, or an unreadable one, is unknown', async () => {
  expect(await answering('', 503).find('https://a.example/', null)).toBe('unknown')
  expect(await answering('<html>').find('https://a.example/', null)).toBe('unknown')
  expect(await answering(closest({ url: 'https://evil.example/web/2020/x' })).find('https://a.example/', null)).toBe('unknown')
  const offline = createFindCopy({ agent: 'Caja', fetch: () => Promise.reject(new TypeError('fetch failed')) })
  expect(await offline('https://a.example/', null)).toBe('unknown')
})
