import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'

/**
 * A list whose experiences can be ticked and compared, by a plain GET form. `slug` is one that is compared in any case. The list
 * itself and its `PickBox`es come as children.
 */
export function PickForm({ slug, hint, children }: { slug?: string; hint: string; children: React.ReactNode }) {
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

/** `title` tells apart what all are called alike. */
export function PickBox({ slug, title }: { slug: string; title: string }) {
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
