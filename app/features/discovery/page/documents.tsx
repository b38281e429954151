import { useTranslation } from 'react-i18next'
import { formatOf } from '#app/features/media/documents/formats.ts'
import type { PageStart } from '#app/features/media/documents/queries.server.ts'
import { fileAddress, type ResourceFile } from '#app/features/media/storage/resource-file.ts'
import type { Attachment } from '#app/features/resources/model/schema.ts'
import { fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { ContentText } from './content-text.tsx'
import { PageStarts } from './page-starts.tsx'

type Props = { attachments: readonly Attachment[]; files: readonly ResourceFile[]; pageStarts?: readonly PageStart[] }

/** Files to open, those in the reader's language first, with format, size, pages and language. */
export function Documents({ attachments, files, pageStarts = [] }: Props) {
  const language = useLanguage()
  const documents = attachments
    .filter(({ kind }) => kind === 'document')
    .sort((a, b) => Number(b.language === language) - Number(a.language === language))
  return (
    <ul className="documents">
      {documents.map((attachment) => {
        const file = files.find(({ id }) => id === attachment.file)
        return file ? (
          <li key={attachment.id}>
            <Document attachment={attachment} file={file} files={files} starts={pageStarts.filter((start) => start.file === file.id)} />
          </li>
        ) : null
      })}
    </ul>
  )
}

type DocumentProps = { attachment: Attachment; file: ResourceFile; files: readonly ResourceFile[]; starts: readonly PageStart[] }

function Document({ attachment, file, files, starts }: DocumentProps) {
  const { t } = useTranslation(['page', 'common', 'documents'])
  const language = useLanguage()
  const inLanguage = t('common:language.in', { language: fileLanguageName(attachment.language, language) })
  const format = t(`documents:format.${formatOf(file.mediaType)}`)
  const pages = attachment.pages ?? file.pages
  const facts = [inLanguage, format, formatSize(file.size, language), pages !== null && t('common:pages', { count: pages })]
  return (
    <>
      <FirstPage image={files.find(({ derivedFrom, role }) => derivedFrom === file.id && role === 'page-image')} />
      <div>
        <ContentText text={attachment.title} className="document-title" />
        <p className="small">{facts.filter(Boolean).join(' · ')}</p>
        {file.textState === 'none' && <p className="scan-note">{t('file.scan')}</p>}
        <p className="button-row">
          {file.mediaType === 'application/pdf' && (
            <LinkButton href={fileAddress(file)} type={file.mediaType} hrefLang={attachment.language}>
              {t('file.open')}
              <span className="visually-hidden"> ({inLanguage})</span>
            </LinkButton>
          )}
          <a href={fileAddress(file)} download={file.name} type={file.mediaType} hrefLang={attachment.language}>
            {t('file.download')}
            <span className="visually-hidden">
              {' '}
              ({format}, {inLanguage})
            </span>
          </a>
        </p>
      </div>
      {starts.length > 0 && <PageStarts starts={starts} file={file} language={attachment.language} pages={pages} />}
    </>
  )
}

/** Preview of the first page. Decorative: it adds nothing to the title. */
function FirstPage({ image }: { image: ResourceFile | undefined }) {
  if (!image) return null
  return (
    <img
      className="first-page"
      src={fileAddress(image)}
      alt=""
      width={image.width ?? undefined}
      height={image.height ?? undefined}
      loading="lazy"
      decoding="async"
    />
  )
}
