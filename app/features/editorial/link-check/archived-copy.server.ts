/** Finds copies in the Internet Archive by its availability API (archive.org/help/wayback_api.php). */
import { z } from 'zod'

export type ArchivedCopy = { url: string; at: Date }
/** Returns the copy nearest to a day when the page still answered; null if there is none; `unknown` if the archive did not answer. */
export type FindCopy = (address: string, near: Date | null) => Promise<ArchivedCopy | null | 'unknown'>

const available = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({
        available: z.boolean(),
        url: z.string().regex(/^https?:\/\/web\.archive\.org\/web\/\d{4,14}\w*\//),
        timestamp: z.string().regex(/^\d{14}$/),
        status: z.string().optional(),
      })
      .optional(),
  }),
})

type Options = { fetch: typeof fetch; agent: string; endpoint?: string; timeout?: number }

/** `fetch` is a parameter so that tests use their own server. Time-out in milliseconds. */
export const createFindCopy =
  ({ fetch, agent, endpoint = 'https://archive.org/wayback/available', timeout = 15_000 }: Options): FindCopy =>
  async (address, near) => {
    const query = new URLSearchParams({ url: address, ...(near && { timestamp: stamp(near) }) })
    try {
      const response = await fetch(`${endpoint}?${query}`, { headers: { 'user-agent': agent }, signal: AbortSignal.timeout(timeout) })
      if (!response.ok) return 'unknown'
      const { closest } = available.parse(await response.json()).archived_snapshots
      if (!closest?.available || !/^2/.test(closest.status ?? '200')) return null
      return { url: closest.url.replace(/^http:/, 'https:'), at: readStamp(closest.timestamp) }
    } catch {
      // No network, a time-out or an unreadable answer: unknown, to be asked again another day.
      return 'unknown'
    }
  }

/** YYYYMMDDhhmmss, in UTC. */
const stamp = (moment: Date): string => moment.toISOString().replace(/\D/g, '').slice(0, 14)
const readStamp = (given: string): Date => new Date(given.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6Z'))
