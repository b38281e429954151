/** One caption: its times, its text, its problems, and its buttons. */
import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { charactersPerSecond, readingLimits } from '#app/features/media/captions/check-cues.ts'
import { toPlainText } from '#app/features/media/captions/cue-text.ts'
import { formatShortTime, parseTime } from '#app/features/media/captions/times.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import type { CueAction, DraftCue } from './edit-cues.ts'

export const cueId = (key: number, field: 'start' | 'end' | 'text' = 'text') => `cue-${key}-${field}`

type Props = {
  cue: DraftCue
  number: number
  isLast: boolean
  isCurrent: boolean
  language: FileLanguage
  /** Messages of one line, for the times and for the text. */
  timeProblem: string
  textProblem: string
  overlap: string
  dispatch: React.Dispatch<CueAction>
  /** Null if there is no player beside the list. */
  player: { timeNow: () => number | null; playFrom: (seconds: number) => void } | null
}

/** Memoised: a track has hundreds of captions, and each key stroke changes one. */
export const CueRow = memo(function CueRow(props: Props) {
  const { cue, number, isCurrent, language, textProblem, dispatch, player } = props
  const { t } = useTranslation('captions')
  const set = (field: 'start' | 'end' | 'text') => (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    dispatch({ type: 'set', key: cue.key, field, value: event.currentTarget.value })
  const cursor = useRef<HTMLTextAreaElement>(null)
  return (
    <li className={isCurrent ? 'cue is-current' : 'cue'}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be in one row with what follows it */}
      <div role="group" aria-labelledby={`cue-${cue.key}`}>
        <p className="cue-head">
          <span id={`cue-${cue.key}`}>{t('list.cue', { number })}</span>
          {isCurrent && <span className="cue-spoken">{t('list.spoken')}</span>}
          <ReadingSpeed cue={cue} id={`cue-${cue.key}-reading`} />
        </p>
        {props.overlap && <p className="cue-warning small">{props.overlap}</p>}
        {cue.notes && (
          <p className="cue-notes">
            <span className="cue-notes-label">{t('list.note')}</span> {noteText(cue.notes)}
          </p>
        )}
        <CueTimes {...props} set={set} />
        <Field id={cueId(cue.key)} label={t('list.text')} error={textProblem || undefined}>
          {({ 'aria-describedby': described, ...control }) => (
            <TextArea
              {...control}
              aria-describedby={[described, `cue-${cue.key}-reading`].filter(Boolean).join(' ')}
              ref={cursor}
              rows={2}
              lang={language}
              value={cue.text}
              onChange={set('text')}
            />
          )}
        </Field>
        <CueTools
          {...props}
          onSplit={() =>
            dispatch({ type: 'split', key: cue.key, cursor: cursor.current?.selectionStart ?? 0, time: player?.timeNow() ?? null })
          }
        />
      </div>
    </li>
  )
})

/** Without the keyword `NOTE`. */
const noteText = (notes: string) => notes.replace(/^NOTE\b[ \t]*\n?/gm, '').trim()

type Set = (field: 'start' | 'end' | 'text') => (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void

function CueTimes({ cue, number, timeProblem, dispatch, player, set }: Props & { set: Set }) {
  const { t } = useTranslation('captions')
  const problemId = timeProblem ? `cue-${cue.key}-times` : undefined
  return (
    <div className="cue-times">
      {(['start', 'end'] as const).map((field) => (
        <div key={field} className="cue-time">
          <label htmlFor={cueId(cue.key, field)}>{t(`list.${field}`)}</label>
          <TextInput
            id={cueId(cue.key, field)}
            className="input-time"
            inputMode="text"
            autoComplete="off"
            spellCheck={false}
            value={cue[field]}
            onChange={set(field)}
            aria-describedby={problemId}
            aria-invalid={timeProblem ? true : undefined}
          />
          {player && (
            <Button
              variant="quiet"
              onClick={() => {
                const now = player.timeNow()
                if (now !== null) dispatch({ type: 'set', key: cue.key, field, value: formatShortTime(now) })
              }}
            >
              {t(`list.${field}Here`)} <CaptionNumber number={number} />
            </Button>
          )}
        </div>
      ))}
      {timeProblem && (
        <p className="field-error" id={problemId}>
          {timeProblem}
        </p>
      )}
    </div>
  )
}

function CueTools({ cue, number, isLast, dispatch, player, onSplit }: Props & { onSplit: () => void }) {
  const { t } = useTranslation('captions')
  const start = parseTime(cue.start)
  return (
    <p className="cue-tools">
      {player && start !== null && (
        <Button variant="quiet" onClick={() => player.playFrom(start)}>
          {t('list.play')} <CaptionNumber number={number} />
        </Button>
      )}
      <Button variant="quiet" onClick={onSplit}>
        {t('list.split')} <CaptionNumber number={number} />
      </Button>
      {!isLast && (
        <Button variant="quiet" onClick={() => dispatch({ type: 'join', key: cue.key })}>
          {t('list.join')} <CaptionNumber number={number} />
        </Button>
      )}
      <Button variant="quiet" onClick={() => dispatch({ type: 'add', after: cue.key, time: player?.timeNow() ?? null })}>
        {t('list.add')} <CaptionNumber number={number} />
      </Button>
      <Button variant="quiet-danger" onClick={() => dispatch({ type: 'remove', key: cue.key })}>
        {t('list.remove')} <CaptionNumber number={number} />
      </Button>
    </p>
  )
}

/** The caption of a button, for screen readers. */
function CaptionNumber({ number }: { number: number }) {
  const { t } = useTranslation('captions')
  return <span className="visually-hidden">({t('list.cue', { number })})</span>
}

/** The reading speed; a warning if it is too high, or the text too long. */
function ReadingSpeed({ cue, id }: { cue: DraftCue; id: string }) {
  const { t } = useTranslation('captions')
  const speed = charactersPerSecond({ start: parseTime(cue.start), end: parseTime(cue.end), text: cue.text })
  const count = Math.round(speed)
  const length = toPlainText(cue.text).length
  const isFast = speed > readingLimits.perSecond
  const isLong = length > readingLimits.characters
  return (
    <span id={id} className={isFast || isLong ? 'cue-reading-speed cue-warning' : 'cue-reading-speed'}>
      {isFast ? t('warning.too_fast', { count }) : isLong ? t('warning.too_long', { count: length }) : t('list.speed', { count })}
    </span>
  )
}
