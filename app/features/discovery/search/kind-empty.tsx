import { useTranslation } from 'react-i18next'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'

/** An empty section: what belongs here, how to contribute, and what to read instead. `children` are cards. */
export function KindEmpty({ kind, children }: { kind: Kind; children: React.ReactNode[] }) {
  const { t } = useTranslation('kind-index')
  const share = (
    <>
      {t('emptyShare')} <a href={pathTo('signIn', useLanguage())}>{t('share')}</a>
    </>
  )
  return (
    <>
      <EmptyState title={t(`emptyTitle.${kind}`)} action={share}>
        {t(`emptyText.${kind}`)}
      </EmptyState>
      {children.length > 0 && (
        <section aria-labelledby="meanwhile">
          <div className="section-head">
            <h2 id="meanwhile">{t('meanwhile')}</h2>
          </div>
          <div className="cards">{children}</div>
        </section>
      )}
    </>
  )
}
