import { useTranslation } from 'react-i18next'
import { SuggestScript } from '#app/components/suggest-script.tsx'
import { toParams } from '#app/features/core/search-url/links.ts'
import { maxLength, type Search } from '#app/features/core/search-url/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { machinePath } from '#app/i18n/machine-addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** Hidden inputs with the rest of the search: everything but the form's own field and the page number. */
export function KeptParams({ search, except }: { search: Search; except: 'q' | 'year' }) {
  const params = toParams({ ...search, page: 1, ...(except === 'year' ? { year: null } : { q: '' }) })
  return [...params].map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />)
}

/** The search box of the results page; filters stay. */
export function SearchBox({ search }: { search: Search }) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  return (
    <search>
      <SuggestScript />
      <form className="search-form" action={pathTo('search', language)}>
        <input
          type="search"
          name="q"
          defaultValue={search.q}
          maxLength={maxLength}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          data-suggest={machinePath('suggest', language)}
        />
        <KeptParams search={{ ...search, sort: 'newest' }} except="q" />
        <button type="submit">{t('search.submit')}</button>
      </form>
    </search>
  )
}
