import type { Role } from './person.ts'

/** From the fewest rights to the most. */
export const roles = ['member', 'official', 'editor', 'admin'] as const satisfies readonly Role[]
