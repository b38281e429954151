/** Runs the matrix: every cell for every column. Every change is rolled back. */

import { bucket, serverClient } from '#app/backend/backend.server.ts'
import type { Tx } from '#app/db/clients.server.ts'
import { refusalOf } from '#app/db/clients.server.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import type { Cell, Me, Row } from './cell.ts'
import { type Column, columns } from './who.ts'
import type { World } from './world.ts'

export type Outcome = 'allowed' | 'denied'
export type Finding = { row: string; does: string; who: Column; expected: Outcome; got: string }

const noPerson: Me = { id: '00000000-0000-4000-8000-000000000000', institutionId: null }
/** Refusals of our own functions that mean "not allowed"; others (a stale revision, no clearance) mean that the cell is wrong. */
const refusals = new Set([
  'forbidden',
  'own_role',
  'move_not_allowed',
  'locked_for_review',
  'immutable',
  'file_in_use',
  'promise_of_others',
])

class Rollback extends Error {
  readonly isAllowed: boolean
  constructor(isAllowed: boolean) {
    super('undone')
    this.isAllowed = isAllowed
  }
}

/**
 * The cells whose result differs from their mark: none, if the database enforces the matrix. One at a time, so that no cell waits for
 * another's locks.
 */
export async function runMatrix(backend: TestBackend, world: World, rows: readonly Row[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { row, cells } of rows)
    for (const cell of cells)
      for (const who of columns) {
        const expected = cell.may[who] ? 'allowed' : 'denied'
        const got = await tryCell(backend, world, cell, who)
        if (got !== expected) findings.push({ row, does: cell.does, who, expected, got })
      }
  return findings
}

/** `allowed`, `denied`, or the error. */
export async function tryCell(backend: TestBackend, world: World, cell: Cell, who: Column): Promise<string> {
  const actor = who === 'visitor' ? null : world.actors[who]
  const me: Me = actor ? { id: actor.person.id, institutionId: actor.person.institution?.id ?? null } : noPerson
  try {
    if ('storage' in cell) {
      const objects = serverClient(backend.supabase, actor?.accessToken).storage.from(bucket)
      return (await cell.storage({ objects, me, world })) ? 'allowed' : 'denied'
    }
    const rolledBack = async (db: Tx): Promise<never> => {
      throw new Rollback(await cell.sql({ db, me, world }))
    }
    return actor
      ? await backend.databases.asUser(actor.claims, rolledBack)
      : await backend.databases.visitor.transaction().execute(rolledBack)
  } catch (error) {
    if (error instanceof Rollback) return error.isAllowed ? 'allowed' : 'denied'
    const refusal = refusalOf(error)
    if (refusal && refusals.has(refusal)) return 'denied'
    return `broken: ${error instanceof Error ? error.message : error}`
  }
}

/** The findings, for people. */
export const describeFindings = (findings: readonly Finding[]): string[] =>
  findings.map(({ row, does, who, expected, got }) => `${row}: ${who} ${does} → ${got}, expected ${expected}`)
