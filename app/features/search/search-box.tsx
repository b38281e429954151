import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { toParams } from './links.ts'
import { maxLength, type Search } from './schema.ts'

/** What a form keeps of the search it stands in: everything but its own field, and the page. */
export function KeptParams({ search, except }: { search: Search; except: 'q' | 'year' }) {
  const params = toParams({ ...search, page: 1, ...(except === 'year' ? { year: null } : { q: '' }) })
  return [...params].map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />)
}

/** Asks again with other words; the filters stay. */
export function SearchBox({ search }: { search: Search }) {
  const { t } = useTranslation(['search', 'common'])
  return (
    <search>
      <form className="find" action={pathTo('search', useLanguage())}>
        <input
          type="search"
          name="q"
          defaultValue={search.q}
          maxLength={maxLength}
          aria-label={t('common:search.label')}
          placeholder={t('common:search.placeholder')}
        />
        <KeptParams search={{ ...search, sort: 'newest' }} except="q" />
        <button type="submit">{t('common:search.submit')}</button>
      </form>
    </search>
  )
}
