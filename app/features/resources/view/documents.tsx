import { useTranslation } from 'react-i18next'
import { fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { Attachment } from '../schema.ts'
import { ContentText } from './content-text.tsx'
import { fileAddress, type ResourceFile } from './types.ts'

type Props = { attachments: readonly Attachment[]; files: readonly ResourceFile[] }

/** Files to open, those in the reader's language first: format, size, pages and language are said before the download. */
export function Documents({ attachments, files }: Props) {
  const { t } = useTranslation(['resource', 'common'])
  const language = useLanguage()
  const documents = attachments
    .filter(({ kind }) => kind === 'document')
    .sort((a, b) => Number(b.language === language) - Number(a.language === language))
  return (
    <ul className="documents">
      {documents.map((attachment) => {
        const file = files.find(({ id }) => id === attachment.file)
        if (!file) return null
        const inLanguage = t('common:language.in', { language: fileLanguageName(attachment.language, language) })
        return (
          <li key={attachment.id}>
            <ContentText text={attachment.title} className="document-title" />
            <p className="small">
              {[
                inLanguage,
                formatOf(file.mediaType),
                formatSize(file.size, language),
                attachment.pages !== null && t('common:pages', { count: attachment.pages }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className="button-row">
              <LinkButton href={fileAddress(file)} type={file.mediaType} hrefLang={attachment.language}>
                {t('document.open', { format: formatOf(file.mediaType) })}
                <span className="visually-hidden"> ({inLanguage})</span>
              </LinkButton>
              <a href={fileAddress(file)} download={file.name} hrefLang={attachment.language}>
                {t('document.download')}
                <span className="visually-hidden"> ({inLanguage})</span>
              </a>
            </p>
          </li>
        )
      })}
    </ul>
  )
}

/** `application/pdf` is a PDF. */
const formatOf = (mediaType: string) => (mediaType.split('/')[1] ?? mediaType).toUpperCase()
