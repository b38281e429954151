import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

type Props = { comparable: readonly { slug: string; country: string }[]; countries: readonly { iso3: string; shortNames: Localized }[] }

/** Link to a comparison of experiences on one topic from several countries. */
export function TopicCompare({ comparable, countries }: Props) {
  const { t } = useTranslation('topics')
  const language = useLanguage()
  if (comparable.length < 2) return null
  const names = comparable.map(
    ({ country }) => pickText(countries.find(({ iso3 }) => iso3 === country)?.shortNames, language)?.text ?? country,
  )
  const chosen = new URLSearchParams(comparable.map(({ slug }) => ['r', slug]))
  return (
    <p className="topic-compare">
      <a className="button button-secondary" href={`${pathTo('compare', language)}?${chosen}`}>
        {t('compare.link', { countries: formatList(names, language) })}
      </a>
    </p>
  )
}
