/** Passwordless sessions on Supabase Auth: a code or link by e-mail, then @supabase/ssr's cookies. */
import { createServerClient, parseCookieHeader, serializeCookieHeader } from '@supabase/ssr'
import { type Backend, serverClient } from '#app/backend/backend.server.ts'
import type { Claims } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { sessionCookie } from './session-cookie.ts'

type Auth = Pick<Backend, 'supabase' | 'otpType'>
export type CookieSink = { append: (name: 'set-cookie', value: string) => void }

/** `Set-Cookie` headers for a new, refreshed or ended session are appended to `headers`. */
function sessionClient({ supabase }: Auth, request: Request, headers: CookieSink, isSecure: boolean) {
  return createServerClient(supabase.url, supabase.publishableKey, {
    global: { fetch: supabase.fetch },
    cookieOptions: { name: sessionCookie, httpOnly: true, secure: isSecure, sameSite: 'lax', path: '/', maxAge: 60 * 60 * 24 * 30 },
    cookies: {
      getAll: () => parseCookieHeader(request.headers.get('cookie') ?? '').map(({ name, value }) => ({ name, value: value ?? '' })),
      setAll: (cookies) => {
        for (const { name, value, options } of cookies) headers.append('set-cookie', serializeCookieHeader(name, value, options))
      },
    },
  })
}

export type VerifiedSession = { claims: Claims; accessToken: string }

/** The session of the request's cookie if its token is genuine and alive (or could be refreshed); null if it ran out or was altered. */
export async function readSession(auth: Auth, request: Request, headers: CookieSink, isSecure: boolean): Promise<VerifiedSession | null> {
  try {
    const client = sessionClient(auth, request, headers, isSecure)
    const { data } = await client.auth.getSession()
    if (!data.session) return null
    const { data: verified, error } = await client.auth.getClaims(data.session.access_token)
    if (error || !verified) return null
    const { sub, email } = verified.claims
    return { claims: { sub, role: 'authenticated', email }, accessToken: data.session.access_token }
  } catch {
    return null // a cookie that does not even decode
  }
}

/** Removes every piece of the session cookie the browser sent. */
export function clearSession(request: Request, headers: CookieSink) {
  for (const { name } of parseCookieHeader(request.headers.get('cookie') ?? '')) {
    if (name.startsWith(sessionCookie)) headers.append('set-cookie', serializeCookieHeader(name, '', { path: '/', maxAge: 0 }))
  }
}

/** Mails a code and a link. Somebody new will be written to in the language of the page they first asked from. */
export async function sendCode(
  auth: Auth & Pick<Backend, 'databases'>,
  email: string,
  language: Language,
  linkTo: string,
): Promise<boolean> {
  const { error } = await serverClient(auth.supabase).auth.signInWithOtp({
    email,
    options: { shouldCreateUser: true, data: { language }, emailRedirectTo: linkTo },
  })
  if (error) return false
  // The embedded Auth drops `data`, so the record it has just made is told here; an administrative operation, on nobody else's record.
  await auth.databases.service
    .updateTable('people')
    .set({ language })
    .where('email', '=', email.toLowerCase())
    .where('name', '=', '')
    .where('created_at', '>', new Date(Date.now() - 60_000))
    .execute()
  return true
}

type Proof = { email: string; token: string } | { token_hash: string }

/** The claims of the new session if the code or link was right; its cookies are then in `headers`. */
export async function verifyCode(auth: Auth, proof: Proof, request: Request, headers: CookieSink, isSecure: boolean): Promise<boolean> {
  const { data, error } = await sessionClient(auth, request, headers, isSecure).auth.verifyOtp({ ...proof, type: auth.otpType })
  return !error && data.session !== null
}

export async function endSession(auth: Auth, request: Request, headers: CookieSink, isSecure: boolean) {
  try {
    await sessionClient(auth, request, headers, isSecure).auth.signOut({ scope: 'local' })
  } finally {
    clearSession(request, headers)
  }
}
