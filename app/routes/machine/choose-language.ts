/** `/` greets people in their language: the one they chose before, else the first of their browser's that we speak. */
import { parseCookieHeader } from '@supabase/ssr'
import { redirect } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { defaultLanguage, isLanguage, type Language } from '#app/i18n/languages.ts'
import { languageCookie } from '#app/middleware/remember-language.server.ts'
import type { Route } from './+types/choose-language'

export function loader({ request, url }: Route.LoaderArgs) {
  const chosen = parseCookieHeader(request.headers.get('cookie') ?? '').find(({ name }) => name === languageCookie)?.value
  const language = isLanguage(chosen) ? chosen : firstAccepted(request.headers.get('accept-language') ?? '')
  throw redirect(pathTo('home', language) + url.search, { headers: { vary: 'Cookie, Accept-Language', 'cache-control': 'no-cache' } })
}

function firstAccepted(header: string): Language {
  const wishes = header.split(',').map((part) => {
    const [tag = '', quality] = part.trim().split(';q=')
    return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 }
  })
  const best = wishes.sort((a, b) => b.quality - a.quality).find(({ language, quality }) => quality > 0 && isLanguage(language))
  return best ? (best.language as Language) : defaultLanguage
}
