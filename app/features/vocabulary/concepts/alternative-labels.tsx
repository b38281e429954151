import { useTranslation } from 'react-i18next'
import { type Language, otherLanguage } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** The number of labels shown at once; the seed lists the most usual words first. */
const maxShown = 6

/** "Also called": words of the reader's language, then of the other one, marked as such. The less usual ones are collapsed. */
export function AlternativeLabels({ labels }: { labels: Partial<Record<Language, string[]>> }) {
  const { t } = useTranslation('concepts')
  const language = useLanguage()
  const own = labels[language] ?? []
  const foreign = labels[otherLanguage(language)] ?? []
  if (own.length + foreign.length === 0) return null
  const more = Math.max(own.length - maxShown, 0) + Math.max(foreign.length - maxShown, 0)
  return (
    <>
      <LabelList own={own.slice(0, maxShown)} foreign={foreign.slice(0, maxShown)} />
      {more > 0 && (
        <details className="also-called-more small">
          <summary>{t('labels.moreLabels', { count: more })}</summary>
          <LabelList own={own.slice(maxShown)} foreign={foreign.slice(maxShown)} />
        </details>
      )}
    </>
  )
}

function LabelList({ own, foreign }: { own: readonly string[]; foreign: readonly string[] }) {
  const { t } = useTranslation('concepts')
  const other = otherLanguage(useLanguage())
  return (
    <dl className="also-called">
      {own.length > 0 && (
        <div>
          <dt>{t('labels.alsoCalled')}</dt>
          {own.map((label) => (
            <dd key={label}>{label}</dd>
          ))}
        </div>
      )}
      {foreign.length > 0 && (
        <div>
          <dt>{t('labels.inOther')}</dt>
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
