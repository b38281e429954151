import { useTranslation } from 'react-i18next'
import { type Language, otherLanguage } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** "Also called": the words of the reader's language, then those of the other one, marked as such. */
export function AlternativeLabels({ labels }: { labels: Partial<Record<Language, string[]>> }) {
  const { t } = useTranslation('topic')
  const language = useLanguage()
  const other = otherLanguage(language)
  const own = labels[language] ?? []
  const foreign = labels[other] ?? []
  if (own.length + foreign.length === 0) return null
  return (
    <dl className="also-called">
      {own.length > 0 && (
        <div>
          <dt>{t('page.alsoCalled')}</dt>
          {own.map((label) => (
            <dd key={label}>{label}</dd>
          ))}
        </div>
      )}
      {foreign.length > 0 && (
        <div>
          <dt>{t('page.inOther')}</dt>
          {foreign.map((label) => (
            <dd key={label} lang={other}>
              {label}
            </dd>
          ))}
        </div>
      )}
    </dl>
  )
}
