/** Captions to read, with their times. */

import type { Cue } from '#app/features/media/captions/captions.ts'
import { formatShortTime } from '#app/features/media/captions/times.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'

export function CueList({ cues, language }: { cues: readonly Cue[]; language: FileLanguage }) {
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
