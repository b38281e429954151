import { expect, test } from 'vitest'
import { clientNetworksOf } from './client-networks.ts'

test.for([
  ['192.0.2.7', ['192.0.2.7']],
  [' 192.0.2.7 ', ['192.0.2.7']],
  ['192.0.2.7:4711', ['192.0.2.7']],
  ['::ffff:192.0.2.7', ['192.0.2.7']],
  ['::FFFF:C000:0207', ['192.0.2.7']],
  ['[::ffff:192.0.2.7]:80', ['192.0.2.7']],
  ['2001:db8:1:2::1', ['2001:db8:1:2::/64', '2001:db8:1::/48']],
  ['2001:DB8:1:2:ffff:ffff:ffff:ffff', ['2001:db8:1:2::/64', '2001:db8:1::/48']],
  ['[2001:db8:1:2::9]:443', ['2001:db8:1:2::/64', '2001:db8:1::/48']],
  ['fe80::1%eth0', ['fe80::/64', 'fe80::/48']],
  ['::1', ['::/64', '::/48']],
  ['', ['unknown']],
  ['unknown', ['unknown']],
  ['12345', ['unknown']],
  ['0x7f.1', ['unknown']],
  ['192.0.2.7, 10.0.0.1', ['unknown']],
  ['a'.repeat(5_000), ['unknown']],
] as const)('%s belongs to %j', ([address, places]) => {
  expect(clientNetworksOf(address)).toEqual(places)
})

test('all addresses of one /64 share the narrow network, and all of one /48 share the wide one', () => {
  const at = (network: number, host: number) => clientNetworksOf(`2001:db8:9:${network.toString(16)}::${host.toString(16)}`)
  const hosts = Array.from({ length: 300 }, (_, host) => at(5, host))
  expect(new Set(hosts.map(([narrow]) => narrow)).size).toBe(1)
  const networks = Array.from({ length: 300 }, (_, network) => at(network, 1))
  expect(new Set(networks.map(([narrow]) => narrow)).size).toBe(300)
  expect(new Set(networks.map(([, wide]) => wide)).size).toBe(1)
})
