import { useTranslation } from 'react-i18next'
import { Form, Link } from 'react-router'
import { TextField } from '#app/components/form-field.tsx'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { ListedRevision } from './history.server.ts'

type Props = {
  draft: { id: string; revision: number; liveRevision: number | null; canEdit: boolean }
  revisions: ListedRevision[]
}

/** The revisions, the newest first. Two of them can be chosen for comparison; both forms work without script. */
export function RevisionList({ draft, revisions }: Props) {
  const { t } = useTranslation('revisions')
  const language = useLanguage()
  const [newest, second] = revisions
  return (
    <>
      <form method="get" action={pathTo('changes', language, { id: draft.id })} id="compare" className="compare-bar">
        <button type="submit" className="button button-secondary" disabled={revisions.length < 2}>
          {t('history.compareChosen')}
        </button>
      </form>
      <ol className="revisions" aria-label={t('history.caption')} reversed start={newest?.number}>
        {revisions.map((revision) => (
          <li key={revision.number} id={`v${revision.number}`}>
            <div className="revision-choice">
              <Choice name="from" number={revision.number} isChosen={revision.number === (second?.number ?? newest?.number)} />
              <Choice name="to" number={revision.number} isChosen={revision.number === newest?.number} />
            </div>
            <RevisionEntry draft={draft} revision={revision} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Choice({ name, number, isChosen }: { name: 'from' | 'to'; number: number; isChosen: boolean }) {
  const { t } = useTranslation('revisions')
  return (
    <label>
      <input type="radio" form="compare" name={name} value={number} defaultChecked={isChosen} />
      <span>
        {t(`history.${name}`)} <span className="visually-hidden">{t('history.number', { number })}</span>
      </span>
    </label>
  )
}

function RevisionEntry({ draft, revision }: { draft: Props['draft']; revision: ListedRevision }) {
  const { t } = useTranslation(['revisions', 'core'])
  const language = useLanguage()
  const { momentOf } = useMoments()
  const { labelOfPart } = useFieldLabels()
  const { number, note, author, isOwn, savedAt, restoredFrom, changes, moves } = revision
  const total = changes?.reduce((sum, { count }) => sum + count, 0) ?? 0
  return (
    <div className="revision">
      <h2>
        {t('history.number', { number })}
        {number === draft.revision && <span className="tag">{t('history.latest')}</span>}
        {number === draft.liveRevision && <span className="tag tag-live">{t('history.live')}</span>}
      </h2>
      <p className="small" suppressHydrationWarning>
        {t('history.by', {
          name: isOwn ? t('history.you') : author || t('core:somebody'),
          when: momentOf(savedAt),
        })}
      </p>
      {note && <p className="revision-note">{note}</p>}
      {restoredFrom !== null && <p className="small">{t('history.restoredFrom', { number: restoredFrom })}</p>}
      <p>
        {changes === null ? (
          t('history.first')
        ) : total === 0 ? (
          t('history.noChange')
        ) : (
          <>
            <Link to={`${pathTo('changes', language, { id: draft.id })}?from=${number - 1}&to=${number}`}>
              {t('history.changes', { count: total })}
              <span className="visually-hidden"> — {t('history.compareBefore')}</span>
            </Link>
            {': '}
            {formatList(
              changes.map(({ part, count }) => t('history.inPart', { part: labelOfPart(part), count })),
              language,
            )}
          </>
        )}
      </p>
      {moves.map((move) => (
        <p key={move.id} className="revision-move" suppressHydrationWarning>
          {t('history.moved', {
            state: t(`core:state.${move.to}`),
            name: move.actor || t('core:somebody'),
            when: momentOf(move.happenedAt),
          })}
          {move.note && ` · ${move.note}`}
        </p>
      ))}
      {draft.canEdit && number !== draft.revision && (
        <Disclosure summary={t('history.restore', { number })}>
          <Form method="post" className="form">
            <input type="hidden" name="restore" value={number} />
            <input type="hidden" name="latest" value={draft.revision} />
            <p className="small">{t('history.restoreExplained', { number })}</p>
            <TextField id={`note-${number}`} name="note" label={t('history.restoreNote')} maxLength={400} />
            <button type="submit" className="button button-secondary">
              {t('history.restoreButton')}
            </button>
          </Form>
        </Disclosure>
      )}
    </div>
  )
}
