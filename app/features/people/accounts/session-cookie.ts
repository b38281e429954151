/** The session cookie of @supabase/ssr, which is split into `.0`, `.1`, … if it is long. */
export const sessionCookie = 'caja-session'

/**
 * Whether the session in these cookies can be decoded. A broken one (cut, altered, of pieces that do not belong together) means signed out;
 * @supabase/ssr would say so in the log at each request.
 */
export function isReadableSession(cookies: readonly { name: string; value: string }[]): boolean {
  const values = new Map(cookies.map(({ name, value }) => [name, value]))
  let whole = values.get(sessionCookie) ?? ''
  for (let piece = 0; !values.get(sessionCookie) && values.get(`${sessionCookie}.${piece}`); piece += 1)
    whole += values.get(`${sessionCookie}.${piece}`)
  const [, encoded] = /^base64-(.*)$/s.exec(whole) ?? []
  if (encoded === undefined) return true
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64url')))
    return /^[\w-]*=*$/.test(encoded)
  } catch {
    return false
  }
}

export const hasSessionCookie = (header: string | null | undefined): boolean =>
  header?.includes(`${sessionCookie}=`) || header?.includes(`${sessionCookie}.`) || false
