/** Whether Auth has refused or only could not answer: the first ends a session, the second never does. */
import { isAuthApiError, isAuthError } from '@supabase/supabase-js'
import { Unavailable } from '#app/lib/unavailable.ts'

/** Milliseconds that one call to Auth may take: it mails codes, which takes longest. */
const longest = 12_000

/**
 * A `fetch` for one client of Auth that remembers that no answer came, or one of a server that fails. The library would try again
 * for half a minute; a request has no such time, so it is handed a refusal instead, and `throwFault` then says what it really was.
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

/** Raced rather than aborted: the embedded Auth answers in this process and knows no abort. */
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

/** Refusals with which Auth ends a session; any other (too many requests, a page of some proxy) says nothing about it. */
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

/** Older versions of Auth name no code. */
const endingWords = /^(Invalid Refresh Token|invalid JWT)/i

export function isDefinite(error: unknown): boolean {
  if (!isAuthError(error)) return false
  if (isAuthApiError(error)) return error.code ? endings.has(error.code) : error.status < 500 && endingWords.test(error.message)
  return error.name === 'AuthInvalidJwtError' || error.name === 'AuthSessionMissingError'
}
