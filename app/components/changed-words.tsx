import type { Language } from '#app/i18n/languages.ts'
import { wordChanges } from '#app/lib/word-changes.ts'

type Props = {
  before: string
  after: string
  language?: Language
  /** Show only one of the texts, with the words missing in the other marked. */
  only?: 'before' | 'after'
}

const hidden = { before: 'added', after: 'removed' } as const

/** Differences between two texts, word by word, as `ins` and `del` elements. */
export function ChangedWords({ before, after, language, only }: Props) {
  return (
    <span className="changed-words" lang={language}>
      {wordChanges(before, after)
        .filter(({ kind }) => !only || kind !== hidden[only])
        .map(({ kind, text }, index) => {
          const Piece = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one comparison never move
          return <Piece key={index}>{text}</Piece>
        })}
    </span>
  )
}
