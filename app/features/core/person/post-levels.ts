/** Levels of a post, which decide how often it is contacted. */
export const levels = ['technical', 'middle', 'high'] as const
export type Level = (typeof levels)[number]
