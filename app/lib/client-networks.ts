/** The client networks that rate limits and queues count. */
import ipaddr from 'ipaddr.js'

/** A balancer may append the port: 192.0.2.1:4711, [2001:db8::1]:4711. */
const withPort = /^(?:\[([^\]]+)\]|(\d+\.\d+\.\d+\.\d+))(?::\d+)?$/

/**
 * The networks of a client address, the narrowest first. An IPv4 address is one network, also when written as IPv6. IPv6 gives the /64
 * network, because its owner controls all its addresses, and the /48 around it, which one customer usually gets. Invalid text gives
 * `unknown`.
 */
export function clientNetworksOf(address: string): [string, ...string[]] {
  const written = address.trim()
  const [, v6, v4] = withPort.exec(written) ?? []
  const text = (v6 ?? v4 ?? written).replace(/%.*$/, '')
  if (!ipaddr.isValid(text) || (!text.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(text))) return ['unknown']
  const parsed = ipaddr.process(text)
  if (parsed.kind() === 'ipv4') return [parsed.toString()]
  return [networkOf(parsed.toNormalizedString(), 64), networkOf(parsed.toNormalizedString(), 48)]
}

const networkOf = (address: string, bits: number) => `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/${bits}`).toString()}/${bits}`
