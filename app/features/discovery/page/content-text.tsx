/**
 * A resource's text in the language the resource is shown in. A published resource is complete in each of its languages, so one label at
 * the top is enough; in a draft a text may be missing, and the one shown in its place is labelled.
 */
import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Markdown } from '#app/components/markdown.tsx'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { LanguageLabel } from '#app/ui/language-label.tsx'

/** The language in which the resource is shown. */
export const ContentLanguage = createContext<Language>('es')

type Said = { text: string; lang: Language | undefined; stray: Language | null }

/** `lang` is set if the text is not in the page's language, `stray` if it is not in the resource's either. Null if there is no text. */
export function useContentText() {
  const page = useLanguage()
  const wanted = useContext(ContentLanguage)
  return (text: Localized | null | undefined): Said | null => {
    const picked = pickText(text, wanted)
    if (!picked) return null
    return {
      text: picked.text,
      lang: picked.language === page ? undefined : picked.language,
      stray: picked.language === wanted ? null : picked.language,
    }
  }
}

type Props = { text: Localized | null | undefined; as?: 'p' | 'span' | 'strong' | 'h1' | 'div'; className?: string; id?: string }

export function ContentText({ text, as: Tag = 'p', className, id }: Props) {
  const said = useContentText()(text)
  if (!said) return null
  return (
    <Tag lang={said.lang} className={className} id={id}>
      {said.text}
      {said.stray && <StrayLabel language={said.stray} />}
    </Tag>
  )
}

export function ContentMarkdown({ text }: { text: Localized | null | undefined }) {
  const said = useContentText()(text)
  if (!said) return null
  return (
    <div className="prose" lang={said.lang}>
      {said.stray && (
        <p>
          <StrayLabel language={said.stray} />
        </p>
      )}
      <Markdown text={said.text} />
    </div>
  )
}

function StrayLabel({ language }: { language: Language }) {
  const { t } = useTranslation('common')
  return (
    <>
      {' '}
      <span lang={useLanguage()}>
        <LanguageLabel>{t('language.only', { language: t(`language.${language}`) })}</LanguageLabel>
      </span>
    </>
  )
}

export const hasText = (text: Localized | null | undefined): boolean => Object.values(text ?? {}).some(Boolean)
