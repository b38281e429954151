/** Where a request comes from, for limits. */
import ipaddr from 'ipaddr.js'

/** A balancer may add the port: 192.0.2.1:4711, [2001:db8::1]:4711. */
const withPort = /^(?:\[([^\]]+)\]|(\d+\.\d+\.\d+\.\d+))(?::\d+)?$/

/**
 * The places of a network address, the narrowest first. An IPv4 address is one place, also when written as IPv6. Of IPv6 it is the
 * /64 network, because whoever has one address has them all, and the /48 around it, which is as much as one customer usually
 * gets. What is no address is the place `unknown`.
 */
export function placesOf(address: string): [string, ...string[]] {
  const written = address.trim()
  const [, v6, v4] = withPort.exec(written) ?? []
  const text = (v6 ?? v4 ?? written).replace(/%.*$/, '')
  if (!ipaddr.isValid(text) || (!text.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(text))) return ['unknown']
  const parsed = ipaddr.process(text)
  if (parsed.kind() === 'ipv4') return [parsed.toString()]
  return [networkOf(parsed.toNormalizedString(), 64), networkOf(parsed.toNormalizedString(), 48)]
}

const networkOf = (address: string, bits: number) => `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/${bits}`).toString()}/${bits}`
