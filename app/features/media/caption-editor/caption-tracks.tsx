/** A video's captions, the missing ones, and the two ways to make them: in the editor, or as a file. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { fieldId } from '#app/components/form-field.tsx'
import { UploadPanel } from '#app/features/media/uploads/upload-panel.tsx'
import type { Attachment } from '#app/features/resources/model/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { type FileLanguage, fileLanguageName, regionalLanguages } from '#app/i18n/file-languages.ts'
import { languages } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { languagesByNeed } from './languages-by-need.ts'

/** `index` is the attachment's position in the content: gaps link here by the path of the field. */
export function CaptionTracks({ resourceId, attachment, index }: { resourceId: string; attachment: Attachment; index: number }) {
  const { t } = useTranslation('captions')
  const reader = useLanguage()
  const { id, language: spoken, captions } = attachment
  const has = (language: FileLanguage) => captions.some((track) => track.language === language)
  const link = (language: FileLanguage) => {
    const name = fileLanguageName(language, reader)
    return (
      <li key={language}>
        <Link to={pathTo('captions', reader, { id: resourceId, attachment: id, language })}>
          {has(language) ? t('tracks.edit', { language: name }) : t('tracks.missing', { language: name })}
        </Link>
        {language === spoken && ` (${t('tracks.spoken')})`}
      </li>
    )
  }
  const ordered = languagesByNeed(attachment)
  const offered = [...new Set<FileLanguage>([...regionalLanguages, ...ordered])]
  const isNear = (language: FileLanguage) => has(language) || language === spoken || languages.some((one) => one === language)
  const headingId = `captions-${id}`
  return (
    <section className="caption-tracks" id={fieldId(`attachments[${index}].captions`)} aria-labelledby={headingId}>
      <h3 id={headingId}>{t('tracks.title')}</h3>
      {!has(spoken) && (
        <Notice tone="warning">
          <p>{t('tracks.public', { language: fileLanguageName(spoken, reader) })}</p>
        </Notice>
      )}
      <ul>{offered.filter(isNear).map(link)}</ul>
      <Disclosure summary={t('tracks.inAnother')}>
        <ul>{offered.filter((language) => !isNear(language)).map(link)}</ul>
      </Disclosure>
      <UploadPanel resourceId={resourceId} kind="captions" attachmentId={id} languages={ordered} />
    </section>
  )
}
