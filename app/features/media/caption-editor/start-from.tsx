/** The start of a track: empty, or with the times and texts of another language. */
import { useTranslation } from 'react-i18next'
import { type FileLanguage, fileLanguageName } from '#app/i18n/file-languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { CaptionPage } from './caption-page.server.ts'

type Props = { page: Pick<CaptionPage, 'others' | 'source'>; language: FileLanguage; action: string }

export function StartFrom({ page: { others, source }, language, action }: Props) {
  const { t } = useTranslation('captions')
  const reader = useLanguage()
  const nameOf = (code: FileLanguage) => fileLanguageName(code, reader)
  return (
    <Notice tone="info" title={t('start.title')}>
      <p>
        {source
          ? t('start.fromNow', { language: nameOf(source), target: nameOf(language) })
          : t(others.length > 0 ? 'start.text' : 'start.alone', { language: nameOf(language) })}
      </p>
      {!source && others.length > 0 && (
        <ul className="plain-list">
          {others.map((code) => (
            <li key={code}>
              <a href={`${action}?from=${code}`}>{t('start.from', { language: nameOf(code) })}</a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
