import { expect, test } from 'vitest'
import { isLoopbackHost, isLoopbackPeer, isLoopbackRequest } from './loopback.ts'

const ask = (headers: Record<string, string> = {}) => new Request('http://127.0.0.1:3000/dev/mailbox', { headers })

test('loopback addresses are recognised in every spelling a URL gives them', () => {
  for (const host of ['localhost', '127.0.0.1', '127.8.0.1', new URL('http://[::1]:3000').hostname, new URL('http://127.1').hostname])
    expect(isLoopbackHost(host)).toBe(true)
})

test('other addresses are not, however much they look like one', () => {
  for (const host of ['0.0.0.0', '10.0.0.1', 'localhost.example', '127.0.0.1.example', 'caja.example', ''])
    expect(isLoopbackHost(host)).toBe(false)
})

test('the other end of a connection is this machine only by its address', () => {
  for (const address of ['127.0.0.1', '127.3.2.1', '::1', '::ffff:127.0.0.1']) expect(isLoopbackPeer(address), address).toBe(true)
  for (const address of ['', 'localhost', '10.0.0.1', '203.0.113.9', '::', 'fe80::1', '::ffff:10.0.0.1', '127.0.0.1, 203.0.113.9'])
    expect(isLoopbackPeer(address), address).toBe(false)
})

test('a direct request from this machine is from this machine', () => {
  expect(isLoopbackRequest(ask({ host: '127.0.0.1:3000' }), '127.0.0.1')).toBe(true)
  expect(isLoopbackRequest(ask({ host: 'localhost:3000' }), '::1')).toBe(true)
  expect(isLoopbackRequest(ask(), '::ffff:127.0.0.1')).toBe(true)
})

test('no header makes a request from elsewhere one from this machine', () => {
  const attempts: Record<string, string>[] = [
    { host: 'localhost' },
    { host: '127.0.0.1:3000', 'x-forwarded-for': '127.0.0.1' },
    { host: 'localhost', forwarded: 'for=127.0.0.1', 'x-real-ip': '127.0.0.1' },
  ]
  for (const headers of attempts) expect(isLoopbackRequest(ask(headers), '203.0.113.9')).toBe(false)
})

test('a request by another name, or through a proxy on this machine, is from elsewhere', () => {
  expect(isLoopbackRequest(ask({ host: 'rebound.example:3000' }), '127.0.0.1')).toBe(false)
  expect(isLoopbackRequest(ask({ host: '127.0.0.1:3000', 'x-forwarded-for': '203.0.113.9' }), '127.0.0.1')).toBe(false)
})
