import { expect, test } from 'vitest'
import { jobConnections, minConnections, shareConnections } from './settings.server.ts'

test("the pools, the jobs and the listener together have exactly the process's connections, and none has zero", () => {
  for (let connections = minConnections; connections <= 100; connections += 1) {
    const { visitor, user, service } = shareConnections(connections)
    expect(visitor + user + service + jobConnections + 1).toBe(connections)
    expect(Math.min(visitor, user)).toBeGreaterThanOrEqual(1)
    expect(service).toBeGreaterThanOrEqual(2)
  }
  expect(shareConnections(12)).toEqual({ visitor: 4, user: 3, service: 2 })
})
