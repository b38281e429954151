import { useTranslation } from 'react-i18next'
import type { PageStart } from '#app/features/media/documents/queries.server.ts'
import { fileAddress, type ResourceFile } from '#app/features/media/storage/resource-file.ts'
import { type FileLanguage, fileLanguageName } from '#app/i18n/file-languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'

type Props = { starts: readonly PageStart[]; file: ResourceFile; language: FileLanguage; pages: number | null }

/** The beginning of each page of a document, with a link to that page. */
export function PageStarts({ starts, file, language, pages }: Props) {
  const { t } = useTranslation(['page', 'common'])
  const reader = useLanguage()
  const last = starts.at(-1)?.place ?? 0
  const more = Math.max(0, (pages ?? last) - last)
  return (
    <Disclosure
      summary={
        <>
          {t('pages.title')}
          <span className="visually-hidden"> ({t('common:language.in', { language: fileLanguageName(language, reader) })})</span>
        </>
      }
    >
      <p className="small">{t('pages.hint')}</p>
      <ul className="page-starts">
        {starts.map(({ place, text }) => (
          <li key={place}>
            <a href={`${fileAddress(file)}#page=${place}`} hrefLang={language}>
              {t('pages.page', { place })}
            </a>
            <p lang={language === reader ? undefined : language}>{text}…</p>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="small">{t('pages.more', { count: more })}</p>}
    </Disclosure>
  )
}
