/** Open Graph tags: picture, address, language. Titles and descriptions come from each page's meta. */
import { useTranslation } from 'react-i18next'
import { useLocation, useMatches, useParams } from 'react-router'
import { translatePath } from '#app/i18n/addresses.ts'
import { type Language, otherLanguage } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useAddress } from './use-address.ts'

/** A page's own picture, from its loader's data. `path` is on this site. */
export type SharePicture = { path: string; alt: string }

/** Locale codes of Open Graph. */
const locales: Record<Language, string> = { es: 'es_419', en: 'en_GB' }

/** Maximum length of a shared address in characters. */
const longSearch = 500

type Props = {
  origin: string
  /** Canonical path and query, if search engines index the page. */
  canonical: string | null
  /** The default picture, in pixels: 1200 × 630. */
  picture: (language: Language) => string
}

export function ShareTags({ origin, canonical, picture }: Props) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const matches = useMatches()
  const address = useAddress()
  const params = useParams()
  const { search } = useLocation()
  if (!address || !matches.some(({ id }) => id.startsWith('layouts/public'))) return null
  const own = matches.reduce<SharePicture | null>((found, { loaderData }) => shareOf(loaderData) ?? found, null)
  const { path, alt } = own ?? { path: picture(language), alt: t('cardAlt') }
  // Error pages have no share tags.
  const isWhole = matches.at(-1)?.loaderData !== undefined
  return (
    <>
      {canonical && isWhole && <link rel="canonical" href={origin + canonical} />}
      <meta property="og:type" content={own ? 'article' : 'website'} />
      <meta property="og:url" content={origin + translatePath(address, params, language) + (search.length < longSearch ? search : '')} />
      <meta property="og:locale" content={locales[language]} />
      <meta property="og:locale:alternate" content={locales[otherLanguage(language)]} />
      <meta property="og:image" content={origin + path} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:image:alt" content={alt} />
    </>
  )
}

function shareOf(loaderData: unknown): SharePicture | null {
  const share = (loaderData as { share?: SharePicture } | undefined)?.share
  return share ?? null
}
