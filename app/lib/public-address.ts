/** Which network addresses belong to the public Internet. A server that fetches typed addresses must not reach its own network (SSRF). */
import ipaddr from 'ipaddr.js'

/** The IPv6 addresses assigned to the Internet (IANA, "Global Unicast"). The rest is local, embedded or unassigned. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/** In special-purpose registers (RFC 6890 and its successors) or obsolete, but "unicast" to the library. */
const closed = ['192.88.99.0/24', '3fff::/20', '2001::/23', '2002::/16'].map((network) => ipaddr.parseCIDR(network))

/** `ip` is an address from DNS, or the host of a URL without brackets. False for anything that is not an IP address. */
export function isPublicAddress(ip: string): boolean {
  // Other notations of IPv4 (0x7f.1, 017700000001) are refused, because parsers disagree on them.
  if (ipaddr.IPv4.isValidFourPartDecimal(ip)) return isOpen(ipaddr.IPv4.parse(ip))
  // A zone (fe80::1%eth0) names an interface of this machine.
  if (!ipaddr.IPv6.isValid(ip) || ip.includes('%')) return false
  // The library reads ::8.8.8.8, an obsolete form, as ::ffff:8.8.8.8.
  if (ip.includes('.') && !/^::ffff:\d/i.test(ip)) return false
  const address = ipaddr.IPv6.parse(ip)
  if (address.isIPv4MappedAddress()) return isOpen(address.toIPv4Address())
  return address.match(globalUnicast) && isOpen(address)
}

const isOpen = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  address.range() === 'unicast' && !closed.some((network) => address.kind() === network[0].kind() && address.match(network))
