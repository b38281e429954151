import { useTranslation } from 'react-i18next'
import { ContentMarkdown, useContentText } from '#app/features/discovery/page/content-text.tsx'
import type { Localized } from '#app/i18n/languages.ts'
import { firstParagraph } from './first-paragraph.ts'

/** The first paragraph; the rest unfolds, so that four long texts can still be compared. Printed whole. */
export function LongText({ text, name }: { text: Localized; name: string }) {
  const { t } = useTranslation('compare')
  const said = useContentText()(text)
  const parts = said && firstParagraph(said.text)
  if (!said) return null
  if (!parts) return <ContentMarkdown text={text} />
  const language = Object.entries(text).find(([, written]) => written === said.text)?.[0] ?? 'es'
  return (
    <>
      <ContentMarkdown text={{ [language]: parts.first }} />
      <details className="compare-rest">
        <summary>
          {t('row.rest')}
          <span className="visually-hidden">: {name}</span>
        </summary>
        <ContentMarkdown text={{ [language]: parts.rest }} />
      </details>
    </>
  )
}
