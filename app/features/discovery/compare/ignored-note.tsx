import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { Ignored } from './comparison-url.ts'

/** Slugs of the address that are not compared, each with the reason. */
export function IgnoredNote({ ignored }: { ignored: readonly Ignored[] }) {
  const { t } = useTranslation('compare')
  const language = useLanguage()
  if (ignored.length === 0) return null
  return (
    <Notice tone="warning" title={t('ignored.title')}>
      <ul className="plain-list">
        {ignored.map(({ slug, why, kind }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, in which one address may appear twice
          <li key={place}>
            {t(`ignored.${why}`, { slug })} {kind && <a href={pathTo(kind, language, { slug })}>{t('ignored.open')}</a>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
