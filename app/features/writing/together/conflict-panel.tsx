import { useTranslation } from 'react-i18next'
import { ChangedWords } from '#app/components/changed-words.tsx'
import type { Choices as References } from '#app/features/resources/model/reference.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import type { Conflict } from '#app/features/resources/revisions/merge-contents.ts'
import { useAnchorLabel } from '#app/features/resources/revisions/use-anchor-label.ts'
import { useValueFormatter } from '#app/features/resources/revisions/use-value-formatter.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { Notice } from '#app/ui/notice.tsx'
import { questionName } from './resolve.ts'

export type Theirs = { revision: number; name: string; savedAt: Date | string }
type Props = { conflicts: Conflict[]; theirs: Theirs; content: ResourceContent; choices: References }

/** Conflicting edits beside the earlier text: the person who saves second chooses. */
export function ConflictPanel({ conflicts, theirs, content, choices }: Props) {
  const { t } = useTranslation(['together', 'core'])
  const { momentOf } = useMoments()
  const labelOfAnchor = useAnchorLabel(content)
  const name = theirs.name || t('core:somebody')
  return (
    <Notice tone="error">
      <input type="hidden" name="seen" value={theirs.revision} />
      <h2>{t('conflict.title', { count: conflicts.length })}</h2>
      <p>{t('conflict.lead', { name, number: theirs.revision, when: momentOf(theirs.savedAt) })}</p>
      {conflicts.map((conflict) => (
        <fieldset className="conflict" key={questionName(conflict)}>
          <legend>{labelOfAnchor(conflict.anchor)}</legend>
          <Versions conflict={conflict} name={name} content={content} choices={choices} />
        </fieldset>
      ))}
    </Notice>
  )
}

function Versions({ conflict, name, content, choices }: Pick<Props, 'content' | 'choices'> & { conflict: Conflict; name: string }) {
  const { t } = useTranslation('together')
  const readable = useValueFormatter(content, choices)
  const { anchor, kind, base, mine, theirs } = conflict
  const read = (value: unknown) => (kind === 'order' ? positionsOf(base, value) : readable(anchor, value))
  const gone = kind === 'removed' ? t('conflict.removed') : t('conflict.empty')
  const writing = conflict.language ?? undefined
  const before = read(base)
  const question = questionName(conflict)
  const version = (label: string, value: unknown) => (
    <div>
      <dt>{label}</dt>
      <dd>{read(value) ? <ChangedWords before={before} after={read(value)} language={writing} only="after" /> : <em>{gone}</em>}</dd>
    </div>
  )
  return (
    <>
      <dl className="conflict-versions">
        {version(t('conflict.base'), base)}
        {version(t('conflict.theirs', { name }), theirs)}
        {version(t('conflict.mine'), mine)}
      </dl>
      <label className="radio">
        <input type="radio" name={question} value="theirs" /> <span>{t('conflict.keepTheirs', { name })}</span>
      </label>
      <label className="radio">
        <input type="radio" name={question} value="mine" /> <span>{t('conflict.keepMine')}</span>
      </label>
    </>
  )
}

/** Describes an order by the former positions of the items: 1, 3, 2. */
const positionsOf = (base: unknown, order: unknown): string =>
  (order as string[])
    .map((key) => (base as string[]).indexOf(key) + 1)
    .filter((place) => place > 0)
    .join(', ')
