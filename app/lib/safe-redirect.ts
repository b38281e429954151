/** A path of this site to return to, or the fallback; never another site. */
export function safeRedirect(to: unknown, fallback: string): string {
  if (typeof to !== 'string' || !/^\/(?![/\\])/.test(to) || /[\p{Cc}\\]/u.test(to)) return fallback
  const url = URL.parse(to, 'http://caja.invalid')
  return url?.host === 'caja.invalid' ? url.pathname + url.search + url.hash : fallback
}
