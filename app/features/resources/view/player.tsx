import { useTranslation } from 'react-i18next'
import { fileLanguageName, textLanguageOf } from '#app/i18n/file-languages.ts'
import { formatDuration, formatSize } from '#app/i18n/format.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Attachment } from '../schema.ts'
import { fileAddress, type ResourceFile, type Transcript } from './types.ts'

type Props = { attachment: Attachment; files: readonly ResourceFile[]; transcripts: readonly Transcript[] }

/** The browser's own player, with captions in each language and, under it, the transcript they make. */
export function Player({ attachment, files, transcripts }: Props) {
  const { t } = useTranslation(['resource', 'common'])
  const language = useLanguage()
  const address = (id: string | null) => {
    const file = files.find((one) => one.id === id)
    return file ? fileAddress(file) : undefined
  }
  const video = files.find(({ id }) => id === attachment.file)
  if (!video) return null
  const languages = attachment.captions.map((track) => track.language)
  const shown = languages.includes(language) ? language : languages[0]
  return (
    <figure className="video-figure">
      {/* biome-ignore lint/a11y/useMediaCaption: the tracks are in the list below; only captioned video is published */}
      <video
        controls
        playsInline
        preload="metadata"
        poster={address(attachment.poster)}
        aria-label={pickText(attachment.title, language)?.text ?? t('video.label')}
      >
        <source src={fileAddress(video)} type={video.mediaType} />
        {attachment.captions.map((track) => (
          <track
            key={track.language}
            kind="captions"
            src={address(track.file)}
            srcLang={track.language}
            label={fileLanguageName(track.language, textLanguageOf(track.language))}
            default={track.language === shown}
          />
        ))}
        <a href={fileAddress(video)}>{t('video.fallback')}</a>
      </video>
      <figcaption>
        {[
          attachment.seconds !== null && t('video.length', { length: formatDuration(attachment.seconds) }),
          t('video.spoken', { language: fileLanguageName(attachment.language, language) }),
          languages.length > 0 && t('video.captions', { languages: languages.map((one) => fileLanguageName(one, language)).join(', ') }),
        ]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        <a href={fileAddress(video)} download={video.name}>
          {t('video.download', { size: formatSize(video.size, language) })}
        </a>
      </figcaption>
      {inReadingOrder(transcripts, language)
        .filter((transcript) => transcript.attachment === attachment.id)
        .map((transcript) => (
          <TranscriptText key={transcript.language} transcript={transcript} />
        ))}
    </figure>
  )
}

const inReadingOrder = (transcripts: readonly Transcript[], language: Language) =>
  [...transcripts].sort((a, b) => Number(b.language === language) - Number(a.language === language))

function TranscriptText({ transcript: { language, paragraphs } }: { transcript: Transcript }) {
  const { t } = useTranslation(['resource', 'common'])
  const page = useLanguage()
  return (
    <details className="disclosure transcript">
      <summary>{t('video.transcript', { language: fileLanguageName(language, page) })}</summary>
      <ol lang={language === page ? undefined : language}>
        {paragraphs.map(({ start, text }) => (
          <li key={start}>
            <span className="count">{formatDuration(start)}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
