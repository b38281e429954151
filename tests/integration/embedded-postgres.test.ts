/** The embedded database belongs to the folder it was made for, and to no folder that stands in its place later. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startPostgres } from '#app/backend/embedded/postgres.server.ts'

/** Says what it holds, after writing that somebody was here. */
async function visit(folder: string, password: string): Promise<{ visits: number; place: string }> {
  const postgres = await startPostgres({ folder, port: 54_951, password, say: () => {} })
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await client.query('create table if not exists visits (at timestamptz default now())')
  await client.query('insert into visits default values')
  const { rows } = await client.query<{ visits: number }>('select count(*)::int as visits from visits')
  await client.end()
  await postgres.stop()
  const note = path.join(folder, 'postgres-is-at')
  return { visits: rows[0]?.visits ?? 0, place: existsSync(note) ? readFileSync(note, 'utf8').trim() : folder }
}

test('a folder keeps its database, and a new folder of the same name gets its own', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'caja-home-')) // only its owner may enter
  const places: string[] = []
  try {
    for (const [password, visits] of [
      ['one', 1],
      ['one', 2],
    ] as const) {
      const found = await visit(folder, password)
      places.push(found.place)
      expect(found.visits).toBe(visits)
    }
    expect(new Set(places).size).toBe(1)
    rmSync(folder, { recursive: true })
    mkdirSync(folder, { mode: 0o700 })
    const after = await visit(folder, 'another')
    places.push(after.place)
    expect(after.visits).toBe(1)
  } finally {
    for (const place of [...places, folder]) rmSync(place, { recursive: true, force: true })
  }
})
