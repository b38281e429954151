/** Title, description and hreflang links of a page. Every address exists in every language. */
import type { MetaDescriptor } from 'react-router'
import { type AddressName, translatePath } from '#app/i18n/addresses.ts'
import { defaultLanguage, languages } from '#app/i18n/languages.ts'

type Page = {
  title: string
  description?: string
  address: AddressName
  params?: Record<string, string | undefined>
  origin: string
  search?: string
}

/** `origin`: the site's public address, as alternate links must be absolute. */
export function pageMeta({ title, description, address, params = {}, origin, search = '' }: Page): MetaDescriptor[] {
  const href = (language: (typeof languages)[number]) => origin + translatePath(address, params, language) + search
  return [
    { title: title === 'Caja' ? title : `${title} · Caja` },
    ...(description
      ? [
          { name: 'description', content: description },
          { property: 'og:description', content: description },
        ]
      : []),
    { property: 'og:title', content: title },
    { property: 'og:site_name', content: 'Caja' },
    ...languages.map((language) => ({ tagName: 'link', rel: 'alternate', hrefLang: language, href: href(language) })),
    { tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: href(defaultLanguage) },
  ]
}
