/** Captions to be read, with their times. */
import { formatShortTime } from '#app/features/captions/times.ts'
import type { Cue } from '#app/features/files/captions.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'

export function CueReading({ cues, language }: { cues: readonly Cue[]; language: FileLanguage }) {
  return (
    <ol className="cue-reading" lang={language}>
      {cues.map(({ start, end, text }) => (
        <li key={`${start}-${end}-${text}`}>
          <span className="count">{formatShortTime(start)}</span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  )
}
