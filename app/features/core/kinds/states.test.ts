import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedMoves, canMove, type Mover, type State, states } from './states.ts'

test('only staff publish, and only what is in review or already published', () => {
  const toPublished = allowedMoves.filter(({ to }) => to === 'published')
  expect(toPublished.every(({ who }) => who === 'staff')).toBe(true)
  expect(toPublished.map(({ from }) => from).sort()).toEqual(['in_review', 'published'])
})

test('an owner may submit and withdraw, and nothing else', () => {
  const moves = allowedMoves.filter(({ who }) => who === 'owner').map(({ from, to }) => `${from} → ${to}`)
  expect(moves.sort()).toEqual(['draft → submitted', 'needs_changes → submitted', 'submitted → draft'])
})

test('every state can be left, and every state except the first can be reached', () => {
  for (const state of states) {
    expect(allowedMoves.some(({ from, to }) => from === state && to !== state)).toBe(true)
    expect(allowedMoves.some(({ to }) => to === state)).toBe(true)
  }
})

test('no move is listed twice', () => {
  expect(new Set(allowedMoves.map((move) => JSON.stringify(move))).size).toBe(allowedMoves.length)
})

test.each([
  ['draft', 'submitted', 'owner', true],
  ['draft', 'submitted', 'staff', false],
  ['draft', 'published', 'staff', false],
  ['submitted', 'published', 'owner', false],
  ['archived', 'published', 'staff', false],
  ['archived', 'draft', 'staff', true],
] as const)('%s → %s by %s: %s', (from, to, who: Mover, allowed) => expect(canMove(from, to, who)).toBe(allowed))

test('after any sequence of attempts, nothing is published without review, or archived by anybody except staff', () => {
  const attempts = fc.array(fc.record({ to: fc.constantFrom(...states), who: fc.constantFrom<Mover>('owner', 'staff') }), { maxLength: 40 })
  fc.assert(
    fc.property(attempts, (tried) => {
      let state: State = 'draft'
      let wasReviewed = false
      for (const { to, who } of tried) {
        if (!canMove(state, to, who)) continue
        if (to === 'published') expect(wasReviewed && who === 'staff').toBe(true)
        if (to === 'archived') expect(who).toBe('staff')
        // A review ends with a decision: only what is already published may be published again unchanged.
        wasReviewed = to === 'in_review' || to === 'published'
        state = to
        expect(states).toContain(state)
      }
    }),
    { numRuns: 2_000 },
  )
})
