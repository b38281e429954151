import type { CellState, TextState } from './text-states.ts'

/** A bar of shares. The same numbers are beside it as text. */
export function StackedBar({ parts }: { parts: readonly { state: CellState | TextState; count: number }[] }) {
  const total = Math.max(
    1,
    parts.reduce((sum, { count }) => sum + count, 0),
  )
  let x = 0
  return (
    <svg className="stacked-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ state, count }) => {
        const from = x
        x += (count / total) * 100
        return count > 0 && <rect key={state} className={`is-${state}`} x={from} width={(count / total) * 100} height="1" />
      })}
    </svg>
  )
}
