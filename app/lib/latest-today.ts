/** The latest day it is anywhere (UTC+14), as ISO 8601: somebody ahead of UTC may already write tomorrow's date. */
export const latestToday = (): string => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10)
