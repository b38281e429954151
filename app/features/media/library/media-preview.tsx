import { useTranslation } from 'react-i18next'
import { fileAddress } from '#app/features/media/storage/resource-file.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Media } from './get-media.server.ts'

/** A preview of the newest version: a picture, a video, or the first page of a document if there is an image of it. */
export function MediaPreview({ media }: { media: Media }) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const firstPage = media.derived.find(({ role }) => role === 'page-image')
  const picture = media.mediaType.startsWith('image/') ? media : firstPage
  const alt = pickText(media.attachment?.alt, language)
  return (
    <section aria-labelledby="preview" className="media-preview">
      <h2 id="preview" className="visually-hidden">
        {t('file.preview')}
      </h2>
      {picture ? (
        <img src={fileAddress(picture)} alt={alt?.text ?? t('file.preview')} lang={alt?.language} loading="lazy" />
      ) : media.mediaType.startsWith('video/') ? (
        // biome-ignore lint/a11y/useMediaCaption: a preview for staff; the library reports missing captions
        <video controls preload="metadata" src={fileAddress(media)} />
      ) : (
        <p className="small">{t('file.noPreview')}</p>
      )}
      <p>
        <a className="button button-secondary" href={fileAddress(media)}>
          {t('file.open')}
        </a>
      </p>
    </section>
  )
}
