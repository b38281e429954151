/** Sets a cookie when the language switch is used, so that `/` redirects to that language from then on. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLanguage } from '#app/i18n/languages.ts'

export const languageCookie = 'caja-language'

export function rememberLanguage(request: IncomingMessage, response: ServerResponse) {
  const { referer, host, cookie } = request.headers
  if (!referer || !host) return
  const here = languageIn(request.url)
  if (!here) return
  const from = URL.parse(referer)
  if (
    from?.host !== host ||
    languageIn(from.pathname) === here ||
    !languageIn(from.pathname) ||
    cookie?.includes(`${languageCookie}=${here}`)
  )
    return
  response.setHeader('set-cookie', `${languageCookie}=${here}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`)
}

const languageIn = (path: string | undefined) => {
  const language = path?.split(/[/?]/)[1]
  return isLanguage(language) ? language : null
}
