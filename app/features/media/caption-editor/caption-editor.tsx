/** The caption editor: the video, and beside it the list of captions, backed up on this device until it is saved. */
import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form, useNavigation } from 'react-router'
import { type CueProblem, checkCues } from '#app/features/media/captions/check-cues.ts'
import { emptyPreamble, scanCaptions, toWebvtt } from '#app/features/media/captions/scan.ts'
import { parseTime } from '#app/features/media/captions/times.ts'
import { useBackup } from '#app/features/resources/model/use-backup.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { Button } from '#app/ui/button.tsx'
import type { CaptionAnswer } from './caption-answer.ts'
import type { CaptionPage } from './caption-page.server.ts'
import { CaptionPlayer } from './caption-player.tsx'
import { CaptionRefusal } from './caption-refusal.tsx'
import { CueRow, cueId } from './cue-row.tsx'
import { CueSummary, type NamedProblem } from './cue-summary.tsx'
import { editCues, startCues } from './edit-cues.ts'
import { usePlayer } from './use-player.ts'
import { useScrollToCurrent } from './use-scroll-to-current.ts'

type Props = {
  resourceId: string
  page: CaptionPage
  language: FileLanguage
  action: string
  revision: number
  answer: CaptionAnswer | undefined
}

export function CaptionEditor({ resourceId, page, language, action, revision, answer }: Props) {
  const { t } = useTranslation('captions')
  const { timeOf } = useMoments()
  const [{ cues, past, focus }, dispatch] = useReducer(editCues, page.text?.written ?? [], startCues)
  // The file that this text began from, not the newest, so that the person is told what was saved in between.
  const [base, setBase] = useState(page.track?.id ?? '')
  // The header of another language's file does not apply to this one.
  const [preamble] = useState({ ...(page.text?.preamble ?? emptyPreamble), ...(page.source && { header: emptyPreamble.header }) })
  const form = useRef<HTMLFormElement>(null)
  const backup = useBackup(`caja:${resourceId}:captions:${page.video.id}:${language}`, revision)
  const player = usePlayer()
  const isSaving = useNavigation().state === 'submitting'
  const text = useMemo(() => toWebvtt(cues, preamble), [cues, preamble])
  const [saved, setSaved] = useState(text)
  const sent = useRef(text)
  const isChanged = text !== saved
  const checked = useProblems(cues, answer !== undefined)
  const timed = checked.timed
  const isSpoken = ({ start, end }: (typeof timed)[number]) => start !== null && end !== null && start <= player.time && player.time < end
  const current = page.file ? timed.findIndex(isSpoken) : -1

  const list = useScrollToCurrent(player.video, current)

  useEffect(() => {
    if (answer?.ok) {
      setBase(answer.file)
      setSaved(sent.current)
      backup.forget()
    } else if (answer?.theirs) setBase(answer.theirs.file ?? '')
  }, [answer, backup.forget])

  // Changes by buttons are backed up on the device like those by typing.
  const begun = useRef(cues)
  useEffect(() => {
    if (begun.current === cues) return
    begun.current = cues
    form.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [cues])
  useEffect(() => {
    if (focus) document.getElementById(cueId(focus.key))?.focus()
  }, [focus])

  const restoreBackup = (fields: [name: string, value: string][]) => {
    const backedUp = Object.fromEntries(fields)
    dispatch({ type: 'replace', cues: scanCaptions(backedUp.text ?? '').cues })
    if (backedUp.begun !== undefined) setBase(backedUp.begun)
  }

  return (
    <Form
      method="post"
      // `from` stays in the address, so that saving does not reload the page.
      action={page.source ? `${action}?from=${page.source}` : action}
      ref={form}
      className="form caption-editor"
      noValidate
      preventScrollReset
      autoComplete="off"
      onInput={backup.watch}
      onSubmit={() => {
        sent.current = text
      }}
    >
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="begun" value={base} />
      <input type="hidden" name="text" value={text} />
      {answer && !answer.ok && <CaptionRefusal answer={answer} language={language} withLines={false} />}
      <BackupNotice backup={backup} onRestore={restoreBackup} isOffered={!isChanged && !answer} />
      <div className="caption-columns">
        <CaptionPlayer
          external={page.video.external}
          file={page.file}
          poster={page.poster}
          language={language}
          now={cues[current]?.text ?? ''}
          video={player.video}
          onTime={player.onTime}
        />
        <div className="caption-list">
          <h2>{t('list.title')}</h2>
          <CueSummary problems={checked.named} warnings={checked.warnings} />
          <p className="cue-tools">
            <Button variant="quiet" onClick={() => dispatch({ type: 'add', after: null, time: 0 })}>
              {t('list.addFirst')}
            </Button>
            {past.length > 0 && (
              <Button variant="quiet" onClick={() => dispatch({ type: 'undo' })}>
                {t('list.undo')}
              </Button>
            )}
          </p>
          <ol className="cues" ref={list}>
            {cues.map((cue, index) => (
              <CueRow
                key={cue.key}
                cue={cue}
                number={index + 1}
                isLast={index === cues.length - 1}
                isCurrent={index === current}
                language={language}
                timeProblem={checked.timeWords.get(index) ?? ''}
                textProblem={checked.textWords.get(index) ?? ''}
                overlap={checked.overlapWords.get(index) ?? ''}
                dispatch={dispatch}
                player={page.file ? player.controls : null}
              />
            ))}
          </ol>
        </div>
      </div>
      <div className="save-bar">
        <Button type="submit" name="intent" value="save" disabled={isSaving}>
          {t('save.button')}
        </Button>
        <output className={isChanged ? 'save-state is-unsaved' : 'save-state'} aria-live="polite">
          {isSaving
            ? t('save.saving')
            : isChanged
              ? t('save.unsaved')
              : answer?.ok
                ? t('save.saved', { when: timeOf(answer.savedAt) })
                : ''}
        </output>
      </div>
    </Form>
  )
}

/** The problems as messages. An empty caption is not an error before the first attempt to save. */
function useProblems(cues: ReturnType<typeof startCues>['cues'], isTried: boolean) {
  const { t } = useTranslation('captions')
  return useMemo(() => {
    const timed = cues.map(({ start, end, text }) => ({ start: parseTime(start), end: parseTime(end), text }))
    const { problems, warnings } = checkCues(timed)
    const shown = problems.filter(({ reason }) => isTried || reason !== 'no_text')
    const wordsOf = ({ reason }: CueProblem) => t(`cueProblem.${reason}`)
    const overlaps = warnings.filter(({ reason }) => reason === 'overlap')
    const byCue = (isText: boolean) =>
      new Map(shown.filter(({ reason }) => (reason === 'no_text') === isText).map((problem) => [problem.cue, wordsOf(problem)]))
    return {
      timed,
      warnings: new Set(warnings.map(({ cue }) => cue)).size,
      named: shown.map((problem): NamedProblem => ({ key: cues[problem.cue]?.key ?? 0, number: problem.cue + 1, words: wordsOf(problem) })),
      timeWords: byCue(false),
      textWords: byCue(true),
      overlapWords: new Map(overlaps.map(({ cue, other = 0 }) => [cue, t('warning.overlap', { other: other + 1 })])),
    }
  }, [cues, isTried, t])
}

type FoundProps = {
  backup: ReturnType<typeof useBackup>
  onRestore: (fields: [name: string, value: string][]) => void
  isOffered: boolean
}

function BackupNotice({ backup: { found, forget }, onRestore, isOffered }: FoundProps) {
  const { t } = useTranslation('captions')
  const { momentOf } = useMoments()
  if (!found || !isOffered) return null
  return (
    <div className="notice notice-info" role="status">
      <p>{t('backup.found', { when: momentOf(new Date(found.at)) })}</p>
      <p className="button-row">
        <Button variant="secondary" onClick={() => onRestore(found.fields)}>
          {t('backup.bringBack')}
        </Button>
        <Button variant="quiet" onClick={forget}>
          {t('backup.discard')}
        </Button>
      </p>
    </div>
  )
}
