import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

type Props = { slug: string | null; title: Localized | null }

/** The title of an exchange, linked to its public page if it has one. */
export function ExchangeTitle({ slug, title }: Props) {
  const { t } = useTranslation('exchanges')
  const language = useLanguage()
  const text = pickText(title, language)
  if (!slug || !text) return <span className="muted">{t('match.unpublished')}</span>
  return (
    <a href={pathTo('exchange', language, { slug })} lang={text.language === language ? undefined : text.language}>
      {text.text}
    </a>
  )
}
