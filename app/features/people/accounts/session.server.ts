/** Passwordless sessions on Supabase Auth: a code or link by e-mail, then @supabase/ssr's cookies. */
import { type CookieOptions, createServerClient, parseCookieHeader, serializeCookieHeader } from '@supabase/ssr'
import { type Backend, serverClient } from '#app/backend/backend.server.ts'
import type { Claims } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { isUnavailable, Unavailable } from '#app/lib/unavailable.ts'
import { isDefinite, watchAuth } from './auth-faults.server.ts'
import { isReadableSession, sessionCookie } from './session-cookie.ts'

type Auth = Pick<Backend, 'supabase' | 'otpType'>
export type CookieSink = { append: (name: 'set-cookie', value: string) => void }

/** Seconds (30 days). */
const sessionAge = 60 * 60 * 24 * 30

/** @supabase/ssr gives cookies 400 days whatever its options say; deleted cookies have an age of 0. */
const shortLived = (options: CookieOptions): CookieOptions => ({ ...options, maxAge: Math.min(options.maxAge ?? sessionAge, sessionAge) })

/** A client whose `Set-Cookie` headers are appended to `headers`. */
function sessionClient(supabase: Auth['supabase'], request: Request, headers: CookieSink, isSecure: boolean) {
  return createServerClient(supabase.url, supabase.publishableKey, {
    global: { fetch: supabase.fetch },
    cookieOptions: { name: sessionCookie, httpOnly: true, secure: isSecure, sameSite: 'lax', path: '/' },
    cookies: {
      getAll: () => {
        const sent = parseCookieHeader(request.headers.get('cookie') ?? '').map(({ name, value }) => ({ name, value: value ?? '' }))
        return isReadableSession(sent) ? sent : sent.filter(({ name }) => !name.startsWith(sessionCookie))
      },
      setAll: (cookies) => {
        for (const { name, value, options } of cookies)
          headers.append('set-cookie', serializeCookieHeader(name, value, shortLived(options)))
      },
    },
  })
}

export type VerifiedSession = { claims: Claims; accessToken: string }

/**
 * The session of the request's cookie, if its token is valid or was refreshed. Null only if Auth, or the cookie itself, shows that it has
 * ended. Throws `Unavailable` if Auth cannot answer; the cookie is then kept.
 */
export async function readSession(
  { supabase }: Auth,
  request: Request,
  headers: CookieSink,
  isSecure: boolean,
): Promise<VerifiedSession | null> {
  const auth = watchAuth(supabase.fetch)
  const refreshed = new Headers()
  const client = sessionClient({ ...supabase, fetch: auth.fetch }, request, refreshed, isSecure).auth
  const read = await client.getSession().catch((error: unknown) => {
    if (auth.wasAsked()) throw error
    return null // a cookie that cannot be decoded
  })
  if (!read?.data.session) return endedBy(auth, read?.error)
  // The refreshed session must reach the browser even if the rest of the request fails.
  for (const cookie of refreshed.getSetCookie()) headers.append('set-cookie', cookie)
  const { data, error } = await client.getClaims(read.data.session.access_token).catch((error: unknown) => {
    if (auth.wasAsked()) throw error
    return { data: null, error: null } // a token that cannot be decoded
  })
  if (error || !data) return endedBy(auth, error)
  const { sub, email } = data.claims
  return { claims: { sub, role: 'authenticated', email }, accessToken: read.data.session.access_token }
}

function endedBy(auth: ReturnType<typeof watchAuth>, error: unknown): null {
  auth.throwFault()
  if (error && !isDefinite(error)) throw new Unavailable('Auth does not say whether the session goes on', { cause: error })
  return null
}

/** Deletes every part of the session cookie. */
export function clearSession(request: Request, headers: CookieSink) {
  for (const { name } of parseCookieHeader(request.headers.get('cookie') ?? '')) {
    if (name.startsWith(sessionCookie)) headers.append('set-cookie', serializeCookieHeader(name, '', { path: '/', maxAge: 0 }))
  }
}

/**
 * Mails a code and a link, in the language of the page. False if Auth refuses (the address, or a second code within a minute). Throws
 * `Unavailable` if mail or Auth fails.
 */
export async function sendCode({ supabase }: Auth, email: string, language: Language, linkTo: string): Promise<boolean> {
  const watched = watchAuth(supabase.fetch)
  const { error } = await serverClient({ ...supabase, fetch: watched.fetch }).auth.signInWithOtp({
    email,
    options: { shouldCreateUser: true, data: { language }, emailRedirectTo: linkTo },
  })
  watched.throwFault()
  return !error
}

type Proof = { email: string; token: string } | { token_hash: string }

/** True if the code or link was right; the new session's cookies are then in `headers`. Throws `Unavailable` if Auth cannot answer. */
export async function verifyCode(
  { supabase, otpType }: Auth,
  proof: Proof,
  request: Request,
  headers: CookieSink,
  isSecure: boolean,
): Promise<boolean> {
  const watched = watchAuth(supabase.fetch)
  const client = sessionClient({ ...supabase, fetch: watched.fetch }, request, headers, isSecure)
  const { data, error } = await client.auth.verifyOtp({ ...proof, type: otpType })
  watched.throwFault()
  return !error && data.session !== null
}

/** Deletes the cookie in any case; if Auth cannot answer, the session expires by itself. */
export async function endSession({ supabase }: Auth, request: Request, headers: CookieSink, isSecure: boolean) {
  try {
    const { fetch } = watchAuth(supabase.fetch)
    await sessionClient({ ...supabase, fetch }, request, headers, isSecure).auth.signOut({ scope: 'local' })
  } catch (error) {
    if (!isUnavailable(error)) throw error
  } finally {
    clearSession(request, headers)
  }
}
