import { useTranslation } from 'react-i18next'
import { fileAddress, type ResourceFile } from '#app/features/media/storage/resource-file.ts'
import { pageOf, parseExternalVideo } from '#app/features/resources/model/external-video.ts'
import type { Attachment } from '#app/features/resources/model/schema.ts'
import { momentAnchor } from '#app/features/resources/published/page-anchors.ts'
import { type FileLanguage, fileLanguageName, fileLanguageOwnName } from '#app/i18n/file-languages.ts'
import { formatDuration } from '#app/i18n/format.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useAtPart } from './at-part.ts'
import { useContentText } from './content-text.tsx'
import { Facade } from './facade.tsx'
import followUrl from './follow-video.js?url'
import { TranscriptTexts } from './transcript-texts.tsx'
import type { Transcript } from './types.ts'
import { Versions } from './versions.tsx'

/** `byline` names the speaker, below the video; `children` are shown between the facts and the transcript. */
type Props = {
  attachment: Attachment
  files: readonly ResourceFile[]
  transcripts: readonly Transcript[]
  byline?: React.ReactNode
  children?: React.ReactNode
}

/** A video, hosted here or externally, its facts, and the transcript made from its captions. */
export function Player({ attachment, files, transcripts, byline, children }: Props) {
  const atPart = useAtPart()
  const video = files.find(({ id }) => id === attachment.file)
  const external = parseExternalVideo(attachment.external)
  if (!video && !external) return null
  const poster = posterOf(attachment, files)
  const own = transcripts.filter((transcript) => transcript.attachment === attachment.id)
  return (
    <div className="player" id={`video-${attachment.id}`} data-player="">
      <script type="module" async src={followUrl} />
      <figure className="video-figure">
        {video && <OwnVideo attachment={attachment} video={video} poster={poster} files={files} />}
        {video && poster && <PrintedPoster attachment={attachment} poster={poster} />}
        {!video && external && <Facade attachment={attachment} external={external} poster={poster} />}
        <figcaption>
          {byline}
          <VideoFacts attachment={attachment} />
        </figcaption>
      </figure>
      {video && <Versions video={video} files={files} />}
      {children}
      <TranscriptTexts
        transcripts={own}
        spoken={attachment.language}
        captionsIn={(language) => {
          const track = files.find(({ id }) =>
            attachment.captions.some((captions) => captions.language === language && captions.file === id),
          )
          return track && fileAddress(track)
        }}
        addressAt={(seconds) => (video ? `${fileAddress(video)}#t=${Math.floor(seconds)}` : external ? pageOf(external, seconds) : '')}
      />
      {atPart(momentAnchor(attachment.id, 0))}
    </div>
  )
}

/** The chosen poster or, without one, the frame that a job took from the video. */
const posterOf = ({ file, poster }: Attachment, files: readonly ResourceFile[]): ResourceFile | undefined =>
  files.find(({ id }) => id === poster) ??
  files.find(({ role, derivedFrom }) => role === 'poster' && derivedFrom !== null && derivedFrom === file)

type OwnProps = { attachment: Attachment; video: ResourceFile; poster: ResourceFile | undefined; files: readonly ResourceFile[] }

/** The browser's player, with captions in each language. */
function OwnVideo({ attachment, video, poster, files }: OwnProps) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const shown = defaultTrack(attachment, language)
  const size = video.width && video.height ? { width: video.width, height: video.height } : {}
  return (
    <video
      controls
      playsInline
      preload="metadata"
      poster={poster && fileAddress(poster)}
      aria-label={pickText(attachment.title, language)?.text ?? t('video.label')}
      {...size}
    >
      <source src={fileAddress(video)} type={video.mediaType} />
      {attachment.captions.map((track) => {
        const file = files.find(({ id }) => id === track.file)
        return file ? (
          <track
            key={track.language}
            kind="captions"
            src={fileAddress(file)}
            srcLang={track.language}
            label={fileLanguageOwnName(track.language)}
            default={track.language === shown}
          />
        ) : null
      })}
      <a href={fileAddress(video)}>{t('video.fallback')}</a>
    </video>
  )
}

/** Printed in place of the video. */
function PrintedPoster({ attachment, poster }: { attachment: Attachment; poster: ResourceFile }) {
  const alt = useContentText()(attachment.alt)
  return <img className="printed-poster" src={fileAddress(poster)} alt={alt?.text ?? ''} lang={alt?.lang} />
}

/** The reader's language, else the spoken one, else the first. */
const defaultTrack = ({ captions, language: spoken }: Attachment, reader: Language): FileLanguage | undefined =>
  [reader, spoken].find((wanted) => captions.some(({ language }) => language === wanted)) ?? captions[0]?.language

function VideoFacts({ attachment: { seconds, language: spoken, alsoSpoken, captions } }: { attachment: Attachment }) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const named = (codes: readonly FileLanguage[]) =>
    formatList(
      codes.map((code) => fileLanguageName(code, language)),
      language,
    )
  const facts = [
    seconds !== null && t('video.length', { length: formatDuration(seconds) }),
    t('video.spoken', { language: fileLanguageName(spoken, language) }),
    alsoSpoken.length > 0 && t('player.alsoSpoken', { languages: named(alsoSpoken) }),
    captions.length > 0 && t('video.captions', { languages: named(captions.map((track) => track.language)) }),
  ]
  return <p className="video-facts">{facts.filter(Boolean).join(' · ')}</p>
}
