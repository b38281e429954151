import { useTranslation } from 'react-i18next'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** The address of the form for a message about the page at this path. */
export const correctionPath = (language: Language, about: string) =>
  `${pathTo('askCorrection', language)}?${new URLSearchParams({ about })}`

/** The last line of a resource's page. */
export function CorrectionLink({ kind, slug }: { kind: Kind; slug: string }) {
  const { t } = useTranslation('corrections')
  const language = useLanguage()
  return (
    <p className="correction-link small">
      {t('link.question')}{' '}
      <a href={correctionPath(language, pathTo(kind, language, { slug }))} rel="nofollow">
        {t('link.ask')}
      </a>
    </p>
  )
}
