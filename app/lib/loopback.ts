/** Tools for whoever runs the site on their own machine must not answer anybody else. */

/** 127.0.0.0/8, ::1 and `localhost`, as `URL.hostname` writes them. */
export const isLoopbackHost = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)

/**
 * True if the site itself is on a loopback address and the request was made to it directly: a name that was pointed at
 * this machine (DNS rebinding) and a proxy in front of it are both somebody else.
 */
export function isLoopbackRequest(request: Request, publicUrl: string): boolean {
  if (!isLoopbackHost(new URL(publicUrl).hostname)) return false
  if (['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'].some((name) => request.headers.has(name))) return false
  const host = request.headers.get('host')
  return host === null || isLoopbackHost(URL.parse(`http://${host}`)?.hostname ?? '')
}
