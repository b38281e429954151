import { expect, test } from 'vitest'
import { isLoopbackHost, isLoopbackPeer, isLoopbackRequest } from './loopback.ts'

const requestWith = (headers: Record<string, string> = {}) => new Request('http://127.0.0.1:3000/dev/mailbox', { headers })

test('loopback addresses are recognised in every spelling that a URL allows', () => {
  for (const host of ['localhost', '127.0.0.1', '127.8.0.1', new URL('http://[::1]:3000').hostname, new URL('http://127.1').hostname])
    expect(isLoopbackHost(host)).toBe(true)
})

test('similar addresses are not loopback addresses', () => {
  for (const host of ['0.0.0.0', '10.0.0.1', 'localhost.example', '127.0.0.1.example', 'caja.example', ''])
    expect(isLoopbackHost(host)).toBe(false)
})

test('only a loopback address of the peer identifies this machine', () => {
  for (const address of ['127.0.0.1', '127.3.2.1', '::1', '::ffff:127.0.0.1']) expect(isLoopbackPeer(address), address).toBe(true)
  for (const address of ['', 'localhost', '10.0.0.1', '203.0.113.9', '::', 'fe80::1', '::ffff:10.0.0.1', '127.0.0.1, 203.0.113.9'])
    expect(isLoopbackPeer(address), address).toBe(false)
})

test('a direct request from this machine is local', () => {
  expect(isLoopbackRequest(requestWith({ host: '127.0.0.1:3000' }), '127.0.0.1')).toBe(true)
  expect(isLoopbackRequest(requestWith({ host: 'localhost:3000' }), '::1')).toBe(true)
  expect(isLoopbackRequest(requestWith(), '::ffff:127.0.0.1')).toBe(true)
})

test('no header makes a remote request local', () => {
  const attempts: Record<string, string>[] = [
    { host: 'localhost' },
    { host: '127.0.0.1:3000', 'x-forwarded-for': '127.0.0.1' },
    { host: 'localhost', forwarded: 'for=127.0.0.1', 'x-real-ip': '127.0.0.1' },
  ]
  for (const headers of attempts) expect(isLoopbackRequest(requestWith(headers), '203.0.113.9')).toBe(false)
})

test('a request with another host name, or through a proxy on this machine, is not local', () => {
  expect(isLoopbackRequest(requestWith({ host: 'rebound.example:3000' }), '127.0.0.1')).toBe(false)
  expect(isLoopbackRequest(requestWith({ host: '127.0.0.1:3000', 'x-forwarded-for': '203.0.113.9' }), '127.0.0.1')).toBe(false)
})
