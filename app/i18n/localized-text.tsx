import { useTranslation } from 'react-i18next'
import { type Localized, pickText } from './languages.ts'
import { useLanguage } from './use-language.ts'

/**
 * A text in the reader's language or, if missing, in another: then marked for screen readers and, if it is longer than a name, visibly
 * labelled.
 */
export function LocalizedText({ text, withLabel = false }: { text: Localized; withLabel?: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const found = pickText(text, language)
  if (!found) return null
  if (found.language === language) return found.text
  return (
    <>
      <span lang={found.language}>{found.text}</span>
      {withLabel && <span className="only-language"> {t('language.only', { language: t(`language.${found.language}`) })}</span>}
    </>
  )
}
