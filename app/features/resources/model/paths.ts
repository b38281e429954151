/** Reads and writes a value by its path in a resource's content: `cost.description`, `ledger[0].before`. */

type Step = string | number
const stepsOf = (path: string): Step[] =>
  path
    .split(/[.[\]]/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))

export function getAt(value: unknown, path: string): unknown {
  let current = value
  for (const step of stepsOf(path)) current = (current as Record<Step, unknown> | null | undefined)?.[step]
  return current
}

/** A copy with the value at the path replaced; the objects on the path are copied, the rest is shared. */
export function setAt<T>(value: T, path: string, replacement: unknown): T {
  const write = (current: unknown, [step, ...rest]: Step[]): unknown => {
    if (step === undefined) return replacement
    const copy: Record<Step, unknown> = Array.isArray(current)
      ? ([...current] as unknown as Record<Step, unknown>)
      : { ...(current as object | undefined) }
    copy[step] = write(copy[step], rest)
    return copy
  }
  return write(value, stepsOf(path)) as T
}
