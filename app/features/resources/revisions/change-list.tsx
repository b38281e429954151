import { useTranslation } from 'react-i18next'
import { ChangedWords } from '#app/components/changed-words.tsx'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import type { Choices } from '#app/features/resources/model/reference.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import type { Change } from './find-changes.ts'
import { useAnchorLabel } from './use-anchor-label.ts'
import { type FileNames, useValueFormatter } from './use-value-formatter.ts'

type Props = {
  changes: Change[]
  content: ResourceContent
  choices: Choices
  files: FileNames
  /** `sides`: the old text left, the new one right; `words`: one text with both in it. */
  view: 'sides' | 'words'
  before: React.ReactNode
  after: React.ReactNode
}

/** The differences, by part of the form and by field. In a narrow window the sides are stacked. */
export function ChangeList({ changes, content, choices, files, view, before, after }: Props) {
  const { labelOfPart } = useFieldLabels()
  const parts = [...new Set(changes.map(({ part }) => part))]
  return (
    <div className={view === 'sides' ? 'change-list change-sides' : 'change-list'}>
      {view === 'sides' && (
        <div className="change-heads">
          <div>{before}</div>
          <div>{after}</div>
        </div>
      )}
      {parts.map((part) => (
        <section key={part} aria-labelledby={`changed-${part}`}>
          <h2 id={`changed-${part}`}>{labelOfPart(part)}</h2>
          {changes
            .filter((change) => change.part === part)
            .map((change) => (
              <ChangedField
                key={`${change.anchor} ${change.language} ${change.kind}`}
                change={change}
                content={content}
                choices={choices}
                files={files}
                view={view}
              />
            ))}
        </section>
      ))}
    </div>
  )
}

function ChangedField({
  change,
  content,
  choices,
  files,
  view,
}: Pick<Props, 'content' | 'choices' | 'files' | 'view'> & { change: Change }) {
  const { t } = useTranslation(['revisions', 'common'])
  const readable = useValueFormatter(content, choices, files)
  const labelOfAnchor = useAnchorLabel(content)
  const { anchor, kind, language } = change
  const read = (value: unknown) => (kind === 'moved' ? titlesOf(value, readable, anchor) : readable(anchor, value))
  const [old, now] = [read(change.before), read(change.after)]
  const lang = language ?? undefined
  const side = (text: string, children: React.ReactNode) => (
    <div className="change-side" lang={lang}>
      {text ? children : <em>{t('changes.empty')}</em>}
    </div>
  )
  return (
    <article className="changed-field">
      <h3>
        {labelOfAnchor(anchor)}
        {language && language !== content.originalLanguage && (
          <span className="tag">{t('changes.inLanguage', { language: t(`common:language.${language}`) })}</span>
        )}
        {kind !== 'changed' && <span className="tag">{t(`changes.${kind}`)}</span>}
      </h3>
      {view === 'words' ? (
        <p lang={lang}>
          <ChangedWords before={old} after={now} language={lang} />
        </p>
      ) : (
        <div className="change-pair">
          {side(old, <ChangedWords before={old} after={now} language={lang} only="before" />)}
          {side(now, <ChangedWords before={old} after={now} language={lang} only="after" />)}
        </div>
      )}
    </article>
  )
}

/** A reordered list, each item by the beginning of its text. */
const titlesOf = (list: unknown, readable: ReturnType<typeof useValueFormatter>, anchor: string): string =>
  (list as unknown[]).map((item, index) => `${index + 1}. ${(readable(anchor, item).split('\n')[0] ?? '').slice(0, 80)}`).join('\n')
