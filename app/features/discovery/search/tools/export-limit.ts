/** Results that one file holds at most. */
export const exportLimit = 1_000
