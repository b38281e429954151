import { defaultLanguage, isLanguage, type Language } from './languages.ts'

/** The first language of Accept-Language (RFC 9110) that the site has, or the default language. */
export function firstAccepted(header: string): Language {
  const wishes = header.split(',').map((part) => {
    const [tag = '', quality] = part.trim().split(';q=')
    return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 }
  })
  const best = wishes.sort((a, b) => b.quality - a.quality).find(({ language, quality }) => quality > 0 && isLanguage(language))
  return best ? (best.language as Language) : defaultLanguage
}
