import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'

/** A list of experiences with checkboxes in a plain GET form to the comparison. `slug` is always compared. `children` are the list and its `CompareCheckbox`es. */
export function CompareForm({ slug, hint, children }: { slug?: string; hint: string; children: React.ReactNode }) {
  const { t } = useTranslation('compare')
  return (
    <form className="pick-form" action={pathTo('compare', useLanguage())}>
      {slug && <input type="hidden" name="r" value={slug} />}
      {children}
      <div className="pick-bar">
        <Button type="submit" variant="secondary">
          {t('pick.submit')}
        </Button>
        <p className="small">{hint}</p>
      </div>
    </form>
  )
}

/** `title` makes the accessible names of the checkboxes unique. */
export function CompareCheckbox({ slug, title }: { slug: string; title: string }) {
  const { t } = useTranslation('compare')
  return (
    <label className="check">
      <input type="checkbox" name="r" value={slug} />
      <span>
        {t('pick.choose')}
        <span className="visually-hidden">: {title}</span>
      </span>
    </label>
  )
}
