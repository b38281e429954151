/** The session cookie of @supabase/ssr, which is split into `.0`, `.1`, … if it is long. */
export const sessionCookie = 'caja-session'

export const hasSessionCookie = (header: string | null | undefined): boolean =>
  header?.includes(`${sessionCookie}=`) || header?.includes(`${sessionCookie}.`) || false
