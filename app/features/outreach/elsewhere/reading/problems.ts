/** Why a source could not be read. */
import { problems as linkProblems } from '#app/features/core/links/outcome.ts'

export const readProblems = [
  ...linkProblems,
  'status',
  'busy',
  'too-large',
  'compressed',
  'not-xml',
  'not-feed',
  'not-repository',
  'entities',
  'too-complex',
  'refused-request',
  'token-loop',
  'token-expired',
  'too-many-pages',
] as const
export type ReadProblemName = (typeof readProblems)[number]

/** `detail` is what the other server said, such as a status; it is shown to staff as it is. `retryAfter` in milliseconds. */
export class ReadProblem extends Error {
  readonly problem: ReadProblemName
  readonly detail: string
  readonly retryAfter: number | null
  constructor(problem: ReadProblemName, detail = '', retryAfter: number | null = null) {
    super(`${problem} ${detail}`)
    this.problem = problem
    this.detail = detail
    this.retryAfter = retryAfter
  }
}
