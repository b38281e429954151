import { expect, test } from 'vitest'
import { isLoopbackHost, isLoopbackRequest } from './loopback.ts'

const site = 'http://127.0.0.1:3000'
const ask = (headers: Record<string, string> = {}) => new Request('http://127.0.0.1:3000/dev/mailbox', { headers })

test('loopback addresses are recognised in every spelling a URL gives them', () => {
  for (const host of ['localhost', '127.0.0.1', '127.8.0.1', new URL('http://[::1]:3000').hostname, new URL('http://127.1').hostname])
    expect(isLoopbackHost(host)).toBe(true)
})

test('other addresses are not, however much they look like one', () => {
  for (const host of ['0.0.0.0', '10.0.0.1', 'localhost.example', '127.0.0.1.example', 'caja.example', ''])
    expect(isLoopbackHost(host)).toBe(false)
})

test('a direct request to a site on this machine is from this machine', () => {
  expect(isLoopbackRequest(ask({ host: '127.0.0.1:3000' }), site)).toBe(true)
  expect(isLoopbackRequest(ask({ host: 'localhost:3000' }), site)).toBe(true)
})

test('a site with a public address never answers', () => {
  expect(isLoopbackRequest(ask({ host: '127.0.0.1:3000' }), 'https://caja.example')).toBe(false)
  expect(isLoopbackRequest(ask(), 'http://0.0.0.0:3000')).toBe(false)
})

test('a request by another name, or through a proxy, is from elsewhere', () => {
  expect(isLoopbackRequest(ask({ host: 'rebound.example:3000' }), site)).toBe(false)
  expect(isLoopbackRequest(ask({ host: '127.0.0.1:3000', 'x-forwarded-for': '203.0.113.9' }), site)).toBe(false)
})
