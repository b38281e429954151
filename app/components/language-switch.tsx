import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'react-router'
import { pathTo, translatePath } from '#app/i18n/addresses.ts'
import { otherLanguage } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useAddress } from './use-address.ts'

/** Links to the same page in the other language, with the same query. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const other = otherLanguage(useLanguage())
  const address = useAddress()
  const params = useParams()
  const { search } = useLocation()
  const path = address ? translatePath(address, params, other) : pathTo('home', other)
  return (
    <a
      id="language-switch"
      data-refresh=""
      className="chip"
      href={path + search}
      lang={other}
      hrefLang={other}
      rel="alternate"
      aria-label={t('language.switch')}
    >
      {t('language.short')}
    </a>
  )
}
