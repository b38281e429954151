/** Which network addresses belong to the public Internet: a server that fetches what people type must not reach into its own network (SSRF). */
import { BlockList, isIP } from 'node:net'

/** IANA's special-purpose registries (RFC 6890 and its successors): this host, private, link-local, shared, test and reserved ranges. */
const closed = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(network, prefix, 'ipv4')
/** Global unicast is 2000::/3; of it, 2001::/23 is for protocols, and what embeds an IPv4 address (NAT64, 6to4) could lead back inside. */
const open = new BlockList()
open.addSubnet('2000::', 3, 'ipv6')
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(network, prefix, 'ipv6')

/** `ip` as DNS gives it, or as it stands in an address without brackets. False for anything that is not an IP address. */
export function isPublicAddress(ip: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped) return isPublicAddress(mapped)
  if (isIP(ip) === 4) return !closed.check(ip, 'ipv4')
  return isIP(ip) === 6 && open.check(ip, 'ipv6') && !closed.check(ip, 'ipv6')
}
