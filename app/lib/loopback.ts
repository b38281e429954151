/** Recognises requests from this machine. Development tools must not answer any others. */
import { BlockList, isIP } from 'node:net'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** 127.0.0.0/8, ::1 and `localhost`, as `URL.hostname` writes them. */
export const isLoopbackHost = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)

/** Whether the other end of a connection is this machine. `address` is a socket's address: IPv4, IPv6, or IPv4 mapped to IPv6. */
export function isLoopbackPeer(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  const version = isIP(mapped)
  return version !== 0 && loopback.check(mapped, version === 4 ? 'ipv4' : 'ipv6')
}

/**
 * True if the other end of the connection (`peer`) is this machine. No header can make it true; a foreign host name (DNS rebinding) or a
 * proxy's headers make it false.
 */
export function isLoopbackRequest({ headers }: Request, peer: string): boolean {
  if (!isLoopbackPeer(peer)) return false
  if (['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'].some((name) => headers.has(name))) return false
  const host = headers.get('host')
  return host === null || isLoopbackHost(URL.parse(`http://${host}`)?.hostname ?? '')
}
