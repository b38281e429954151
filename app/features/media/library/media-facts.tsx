import { useTranslation } from 'react-i18next'
import { fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatDuration, formatSize } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { Media } from './get-media.server.ts'

/** The known facts about the newest version. */
export function MediaFacts({ media }: { media: Media }) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const { momentOf } = useMoments()
  const { attachment, width, height, seconds, pages, textState, owner } = media
  const alt = pickText(attachment?.alt, language)
  const facts: [label: string, value: React.ReactNode][] = [
    [t('file.type'), media.mediaType],
    [t('file.size'), formatSize(media.size, language)],
    [t('file.dimensions'), width && height && t('file.pixels', { width, height })],
    [t('file.duration'), seconds && formatDuration(seconds)],
    [t('file.pages'), pages],
    [t('file.text'), textState && t(`file.textState.${textState}`)],
    [t('file.language'), attachment && fileLanguageName(attachment.language, language)],
    [t('file.alt'), attachment?.kind === 'image' && (alt?.text ?? t('file.noAlt'))],
    [t('file.owner'), owner],
    [t('file.created'), momentOf(media.createdAt)],
    [t('file.address'), <code key="address">{`/files/${media.assetId}/${media.name}`}</code>],
    [t('file.checksum'), <code key="checksum">{media.sha256}</code>],
  ]
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('file.facts')}</h2>
      <dl className="fact-list">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
