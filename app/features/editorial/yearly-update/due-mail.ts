const dayLength = 86_400_000
/** Days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength)

export const updateMails = ['opening', 'before-14', 'before-3', 'after-1'] as const
export type UpdateMail = (typeof updateMails)[number]

/** Which mail of a cycle is due on a day: at opening, 14 and 3 days before its end, the day after. Null before it opens. */
export function dueMailOn(today: string, { opensOn, endsOn }: { opensOn: string; endsOn: string }): UpdateMail | null {
  if (today < opensOn) return null
  const left = daysBetween(today, endsOn)
  return left < 0 ? 'after-1' : left <= 3 ? 'before-3' : left <= 14 ? 'before-14' : 'opening'
}
