import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** A plain GET form. `q` is what was asked before. */
export function SearchForm({ q = '' }: { q?: string }) {
  const { t } = useTranslation()
  return (
    <search>
      <form className="find" action={pathTo('search', useLanguage())}>
        <input
          type="search"
          name="q"
          defaultValue={q}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          maxLength={300}
        />
        <button type="submit">{t('search.submit')}</button>
      </form>
    </search>
  )
}
