/** Distinguishes refusals of Auth from failures to answer: only a refusal ends a session. */
import { isAuthApiError, isAuthError } from '@supabase/supabase-js'
import { Unavailable } from '#app/lib/unavailable.ts'

/** Milliseconds for one call to Auth; mailing a code takes longest. */
const longest = 12_000

/**
 * A `fetch` for a client of Auth that records a missing answer or a server error. The library would retry for half a minute, too long for
 * a request, so it receives a refusal and `throwFault` throws the recorded fault.
 */
export function watchAuth(fetchAuth: typeof fetch) {
  let fault: Unavailable | null = null
  let calls = 0
  const watched: typeof fetch = async (input, init) => {
    calls += 1
    try {
      const answer = await withinTime(fetchAuth(input, init))
      if (answer.status < 500) return answer
      fault = new Unavailable(`Auth answered ${answer.status}`)
      await answer.body?.cancel()
    } catch (cause) {
      fault = new Unavailable('Auth did not answer', { cause })
    }
    return Response.json({ error_code: 'unavailable', msg: fault.message }, { status: 400 })
  }
  return {
    fetch: watched,
    wasAsked: () => calls > 0,
    throwFault: () => {
      if (fault) throw fault
    },
  }
}

/** A race and not an abort, because the embedded Auth runs in this process and ignores abort signals. */
async function withinTime(answer: Promise<Response>): Promise<Response> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable(`Auth took longer than ${longest / 1000} seconds`)), longest)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Error codes with which Auth ends a session; other errors (too many requests, a proxy's page) do not. */
const endings = new Set([
  'bad_jwt',
  'no_authorization',
  'refresh_token_already_used',
  'refresh_token_not_found',
  'session_expired',
  'session_not_found',
  'user_banned',
  'user_not_found',
  'validation_failed',
])

/** Older versions of Auth send no code. */
const endingWords = /^(Invalid Refresh Token|invalid JWT)/i

export function isDefinite(error: unknown): boolean {
  if (!isAuthError(error)) return false
  if (isAuthApiError(error)) return error.code ? endings.has(error.code) : error.status < 500 && endingWords.test(error.message)
  return error.name === 'AuthInvalidJwtError' || error.name === 'AuthSessionMissingError'
}
