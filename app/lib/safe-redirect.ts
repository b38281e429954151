/** A path of this site to return to, or the fallback: never another site, whatever the address bar was made to say. */
export function safeRedirect(to: unknown, fallback: string): string {
  if (typeof to !== 'string' || !/^\/(?![/\\])/.test(to) || /[\p{Cc}\\]/u.test(to)) return fallback
  const url = URL.parse(to, 'http://caja.invalid')
  return url?.host === 'caja.invalid' ? url.pathname + url.search + url.hash : fallback
}
