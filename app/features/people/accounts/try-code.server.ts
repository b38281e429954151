/** A code typed at sign-in: five wrong ones burn it, from whatever place they come. */
import type { Backend } from '#app/backend/backend.server.ts'
import { countTowards, refusalOfWait, resetCount, uncount } from './rate-limit.server.ts'
import { type CookieSink, verifyCode } from './session.server.ts'

type Services = Pick<Backend, 'supabase' | 'otpType' | 'databases'> & { publicUrl: string }
type Tried =
  | { outcome: 'right' | 'wrong' }
  | { outcome: 'refused'; error: string; init: { status: number; headers?: Record<string, string> } }

/**
 * A try is counted before the code is looked at, so that tries sent at once do not pass the limit together, and a right one is taken
 * back. Refused as `rate_limited` or `day_limit_reached` (this place has tried too much), or `code_burnt`.
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
