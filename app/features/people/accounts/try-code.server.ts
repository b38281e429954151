/** Checks a sign-in code; five wrong ones invalidate it, from whatever network. */
import type { Backend } from '#app/backend/backend.server.ts'
import { countTowards, refusalOfWait, resetCount, uncount } from './rate-limit.server.ts'
import { type CookieSink, verifyCode } from './session.server.ts'

type Services = Pick<Backend, 'supabase' | 'otpType' | 'databases'> & { publicUrl: string }
type Tried =
  | { outcome: 'right' | 'wrong' }
  | { outcome: 'refused'; error: string; init: { status: number; headers?: Record<string, string> } }

/**
 * The attempt is counted before the code is checked, so that parallel attempts cannot pass the limit; a right one is uncounted. Refusals:
 * `rate_limited`, `day_limit_reached` (limits of the network), `code_burnt`.
 */
export async function tryCode(
  services: Services,
  { email, code }: { email: string; code: string },
  from: string,
  request: Request,
  headers: CookieSink,
): Promise<Tried> {
  const { databases, publicUrl } = services
  const wait = await countTowards(databases, 'wrongCodeFrom', from)
  if (wait) return { outcome: 'refused', ...refusalOfWait(wait) }
  if (await countTowards(databases, 'wrongCode', email)) return { outcome: 'refused', error: 'code_burnt', init: { status: 429 } }
  const isRight = await verifyCode(services, { email, token: code }, request, headers, publicUrl.startsWith('https:'))
  if (!isRight) return { outcome: 'wrong' }
  await uncount(databases, 'wrongCodeFrom', from)
  await resetCount(databases, 'wrongCode', email)
  return { outcome: 'right' }
}
