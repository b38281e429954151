/** `/` redirects to the reader's language: the one chosen before, else the first of the browser's languages that the site has. */
import { parseCookieHeader } from '@supabase/ssr'
import { redirect } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { firstAccepted } from '#app/i18n/first-accepted.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import { languageCookie } from '#app/middleware/remember-language.server.ts'
import type { Route } from './+types/choose-language'

export function loader({ request, url }: Route.LoaderArgs) {
  const chosen = parseCookieHeader(request.headers.get('cookie') ?? '').find(({ name }) => name === languageCookie)?.value
  const language = isLanguage(chosen) ? chosen : firstAccepted(request.headers.get('accept-language') ?? '')
  throw redirect(pathTo('home', language) + url.search, { headers: { vary: 'Cookie, Accept-Language', 'cache-control': 'no-cache' } })
}
