import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { type FileLanguage, fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatDuration } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Transcript } from './types.ts'

/** `addressAt` gives the address of the video at a second, for readers without script; `captionsIn` the caption file of a transcript. */
type Props = {
  transcripts: readonly Transcript[]
  spoken: FileLanguage
  addressAt: (seconds: number) => string
  captionsIn: (language: FileLanguage) => string | undefined
}

/** Maximum number of characters in all languages together: about forty minutes in two languages. More would be too heavy for a slow connection. */
const mostCharacters = 60_000

/** Transcripts in each caption language: the reader's language (or the spoken one) is open, the others are folded. */
export function TranscriptTexts({ transcripts, spoken, addressAt, captionsIn }: Props) {
  const { t } = useTranslation('page')
  const reader = useLanguage()
  const rank = ({ language }: Transcript) => [reader, spoken, language].indexOf(language)
  const sortByStart = [...transcripts].sort((a, b) => rank(a) - rank(b))
  const isLong = transcripts.reduce((sum, transcript) => sum + lengthOf(transcript), 0) > mostCharacters
  return sortByStart.map((transcript, index) =>
    isLong && index > 0 ? (
      <p key={transcript.language} className="small">
        <a href={captionsIn(transcript.language)} hrefLang={transcript.language}>
          {t('player.captionsFile', { language: fileLanguageName(transcript.language, reader) })}
        </a>
      </p>
    ) : (
      <TranscriptText key={transcript.language} transcript={transcript} isFirst={index === 0} addressAt={addressAt} />
    ),
  )
}

const lengthOf = ({ paragraphs }: Transcript) => paragraphs.reduce((sum, { text }) => sum + text.length, 0)

type TextProps = Pick<Props, 'addressAt'> & { transcript: Transcript; isFirst: boolean }

function TranscriptText({ transcript: { language, paragraphs }, isFirst, addressAt }: TextProps) {
  const { t } = useTranslation('page')
  const page = useLanguage()
  return (
    <details className={isFirst ? 'disclosure transcript' : 'disclosure transcript transcript-other'} open={isFirst}>
      <summary>{t('video.transcript', { language: fileLanguageName(language, page) })}</summary>
      <ol className="transcript-lines" lang={language === page ? undefined : language} data-follow="">
        {paragraphs.map(({ start, text, passages }) => (
          <li key={`${start} ${text}`}>
            <a href={addressAt(start)} lang={page} aria-label={t('player.from', { time: formatDuration(Math.floor(start)) })}>
              {formatDuration(Math.floor(start))}
            </a>
            <p>
              {passages.map((passage, index) => (
                <Fragment key={`${passage.start} ${passage.text}`}>
                  {index > 0 && ' '}
                  <span data-start={Math.round(passage.start * 10) / 10}>{passage.text}</span>
                </Fragment>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}
