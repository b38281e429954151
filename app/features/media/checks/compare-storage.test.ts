import { expect, test } from 'vitest'
import { compareStorage } from './compare-storage.ts'

const now = new Date('2026-11-25T05:20:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const row = (path: string, size = 10, createdAt = hoursAgo(100)) => ({ id: `id of ${path}`, path, size, createdAt })
const object = (path: string, size: number | null = 10, createdAt = hoursAgo(100)) => ({ path, size, createdAt })
const file = (path: string, size = 10, modifiedAt = hoursAgo(100)) => ({ path, size, modifiedAt })
const nothing = { rows: [], objects: [], disk: null, uploads: [] }

test('if everything matches, nothing is reported', () => {
  expect(compareStorage({ ...nothing, rows: [row('r/a'), row('r/b')], objects: [object('r/a'), object('r/b', null)] }, now)).toEqual({
    rowsWithoutBytes: [],
    bytesWithoutRows: [],
  })
})

test('rows without bytes, or with bytes of another size, are found by Storage or by the disk', () => {
  const { rowsWithoutBytes } = compareStorage(
    {
      ...nothing,
      rows: [row('r/gone'), row('r/short'), row('r/lost'), row('r/cut'), row('r/new', 10, new Date(now.getTime() + 1))],
      objects: [object('r/short', 4), object('r/lost'), object('r/cut')],
      disk: [file('r/short', 10), file('r/cut', 0)],
    },
    now,
  )
  expect(rowsWithoutBytes.map(({ path, problem, found }) => [path, problem, found])).toEqual([
    ['r/gone', 'missing', null],
    ['r/short', 'wrong-size', 4],
    ['r/lost', 'missing', null],
    ['r/cut', 'wrong-size', 0],
  ])
})

test('bytes without a row may be quarantined after a day', () => {
  const { bytesWithoutRows } = compareStorage(
    { ...nothing, objects: [object('r/old', 1, hoursAgo(25)), object('r/young', 1, hoursAgo(23))] },
    now,
  )
  expect(bytesWithoutRows.map(({ path, reason, mayGo }) => [path, reason, mayGo])).toEqual([
    ['r/old', 'orphan', true],
    ['r/young', 'orphan', false],
  ])
})

test('the parts of an active upload stay, however old they are, and may be quarantined once it is abandoned', () => {
  const { bytesWithoutRows } = compareStorage(
    {
      ...nothing,
      objects: [object('r/alive/0'), object('r/alive/500'), object('r/dead/0', 5, hoursAgo(1)), object('r/ended/0')],
      uploads: [
        { id: 'alive', folder: 'r/alive', updatedAt: hoursAgo(47) },
        { id: 'dead', folder: 'r/dead', updatedAt: hoursAgo(49) },
      ],
    },
    now,
  )
  expect(bytesWithoutRows.map(({ path, reason, mayGo }) => [path, reason, mayGo])).toEqual([
    ['r/dead/0', 'abandoned-upload', true],
    ['r/ended/0', 'orphan', true],
  ])
})

test('files on disk that Storage does not list may be quarantined after a day, unless a row needs them; files being written are not reported', () => {
  const { bytesWithoutRows } = compareStorage(
    {
      ...nothing,
      rows: [row('r/kept')],
      disk: [
        file('r/kept'),
        file('r/stray'),
        file('r/new', 1, hoursAgo(2)),
        file('r/a.1.partial', 1, hoursAgo(30)),
        file('r/b.2.partial', 1, hoursAgo(1)),
      ],
    },
    now,
  )
  expect(bytesWithoutRows.map(({ path, reason, mayGo }) => [path, reason, mayGo])).toEqual([
    ['r/kept', 'unknown-to-storage', false],
    ['r/stray', 'unknown-to-storage', true],
    ['r/new', 'unknown-to-storage', false],
    ['r/a.1.partial', 'partial', true],
  ])
})
