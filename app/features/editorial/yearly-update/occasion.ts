const dayLength = 86_400_000
/** Days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength)

export const occasions = ['opening', 'before-14', 'before-3', 'after-1'] as const
export type Occasion = (typeof occasions)[number]

/** Which mail of a cycle is due on a day: the opening, then 14 and 3 days before its end, then the day after. Null before it opens. */
export function occasionOn(today: string, { opensOn, endsOn }: { opensOn: string; endsOn: string }): Occasion | null {
  if (today < opensOn) return null
  const left = daysBetween(today, endsOn)
  return left < 0 ? 'after-1' : left <= 3 ? 'before-3' : left <= 14 ? 'before-14' : 'opening'
}
