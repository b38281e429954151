/** The value of a closed list that `sent` names, or null. */
export const knownValue = <const Value extends string>(values: readonly Value[], sent: string | null): Value | null =>
  values.find((value) => value === sent) ?? null
