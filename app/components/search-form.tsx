import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { machinePath } from '#app/i18n/machine-addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { SuggestScript } from './suggest-script.tsx'

/** A plain GET form. `q` is the current query; `label` distinguishes a second search form on the page. */
export function SearchForm({ q = '', label }: { q?: string; label?: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <search aria-label={label}>
      <SuggestScript />
      <form className="search-form" action={pathTo('search', language)}>
        <input
          type="search"
          name="q"
          defaultValue={q}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          maxLength={300}
          data-suggest={machinePath('suggest', language)}
        />
        <button type="submit">{t('search.submit')}</button>
      </form>
    </search>
  )
}
