import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { SearchForm } from './search-form.tsx'
import { useAddress } from './use-address.ts'

/** A folded search box in the header; a link to the search on pages that have a search box. */
export function HeaderSearch() {
  const { t } = useTranslation()
  const language = useLanguage()
  const here = useAddress()
  if (here === 'home' || here === 'search') return <a href={pathTo('search', language)}>{t('nav.search')}</a>
  return (
    <details className="header-search" name="header">
      <summary>{t('nav.search')}</summary>
      <SearchForm label={t('nav.search')} />
    </details>
  )
}
