import { expect, test } from 'vitest'
import { fewestConnections, jobConnections, shareConnections } from './settings.server.ts'

test('the shares of all pools, the jobs and the listening connection are what a process may hold, and none is empty', () => {
  for (let connections = fewestConnections; connections <= 100; connections += 1) {
    const { visitor, user, service } = shareConnections(connections)
    expect(visitor + user + service + jobConnections + 1).toBe(connections)
    expect(Math.min(visitor, user)).toBeGreaterThanOrEqual(1)
    expect(service).toBeGreaterThanOrEqual(2)
  }
  expect(shareConnections(12)).toEqual({ visitor: 4, user: 3, service: 2 })
})
