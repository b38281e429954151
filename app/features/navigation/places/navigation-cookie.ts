/**
 * How a person left the navigation: the groups they folded, and whether the key `/` opens the quick search. A cookie, because the
 * server must know before it writes the page: otherwise groups would fold while one looks.
 */
import { type GroupKey, groupKeys } from './places.ts'

const name = 'caja-navigation'
const noSlash = 'no-slash'

export type NavigationChoices = { folded: GroupKey[]; usesSlash: boolean }

/** Reads a `Cookie` header or `document.cookie`. What it does not know is left out. */
export function readNavigationCookie(header: string | null | undefined): NavigationChoices {
  const pair = header?.split(';').find((each) => each.trim().startsWith(`${name}=`))
  const words =
    pair
      ?.slice(pair.indexOf('=') + 1)
      .trim()
      .split('.') ?? []
  return { folded: groupKeys.filter((key) => words.includes(key)), usesSlash: !words.includes(noSlash) }
}

/** As `document.cookie` takes it. Kept for a year. */
export const writeNavigationCookie = ({ folded, usesSlash }: NavigationChoices): string =>
  `${name}=${[...folded, ...(usesSlash ? [] : [noSlash])].join('.')}; Path=/; Max-Age=31536000; SameSite=Lax`

/** In the browser: keeps a changed choice beside those that were made before. */
export function rememberChoice(change: (now: NavigationChoices) => NavigationChoices): void {
  // biome-ignore lint/suspicious/noDocumentCookie: CookieStore needs https, and older browsers have none
  document.cookie = writeNavigationCookie(change(readNavigationCookie(document.cookie)))
}
