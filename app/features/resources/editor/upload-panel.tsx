/** Sends one file with its progress in words and numbers. Without script it is a plain multipart form to the same address. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRevalidator } from 'react-router'
import { fieldId, SelectField, TextField } from '#app/components/form-field.tsx'
import type { CaptionProblem } from '#app/features/files/captions.ts'
import { acceptedTypes, type FileKind } from '#app/features/files/media-types.ts'
import { type FileLanguage, fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatSize } from '#app/i18n/format.ts'
import { languages as allLanguages } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

type Props = { resourceId: string; kind: Exclude<FileKind, 'image'>; attachmentId?: string; languages?: readonly FileLanguage[] }
type Answer = { ok: boolean; error?: string; problems?: CaptionProblem[] }
type Progress =
  | { state: 'idle' }
  | { state: 'sending'; percent: number }
  | { state: 'done' }
  | { state: 'refused'; error: string; problems: CaptionProblem[] }

export function UploadPanel({ resourceId, kind, attachmentId = '', languages = allLanguages }: Props) {
  const { t } = useTranslation(['editor', 'captions', 'common'])
  const language = useLanguage()
  const [progress, setProgress] = useState<Progress>({ state: 'idle' })
  const request = useRef<XMLHttpRequest | null>(null)
  const { revalidate } = useRevalidator()
  const prefix = `${kind}${attachmentId}`
  const { extensions, maxSize } = acceptedTypes[kind]

  const send = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const file = new FormData(form).get('file')
    if (!(file instanceof File) || file.size === 0) return setProgress({ state: 'refused', error: 'empty', problems: [] })
    if (file.size > maxSize) return setProgress({ state: 'refused', error: 'too_large', problems: [] })
    const seconds = form.elements.namedItem('seconds')
    if (kind === 'video' && seconds instanceof HTMLInputElement) seconds.value = await durationOf(file)
    setProgress({ state: 'sending', percent: 0 })
    const answer = await sendForm(form, request, (percent) => setProgress({ state: 'sending', percent }))
    if (answer.ok) {
      form.reset()
      setProgress({ state: 'done' })
      await revalidate()
    } else setProgress({ state: 'refused', error: answer.error ?? 'storage', problems: answer.problems ?? [] })
  }

  return (
    <form
      className="upload-panel"
      method="post"
      action={`/uploads/${resourceId}`}
      encType="multipart/form-data"
      onSubmit={send}
      aria-labelledby={`${prefix}-title`}
    >
      <h3 id={`${prefix}-title`}>{t(`editor:upload.${kind}.title`)}</h3>
      <p className="field-hint">{t(`editor:upload.${kind}.hint`, { size: formatSize(maxSize, language) })}</p>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="attachment" value={attachmentId} />
      <input type="hidden" name="page" value={language} />
      <input type="hidden" name="seconds" defaultValue="" />
      {kind !== 'captions' && (
        <TextField
          id={fieldId(`${prefix}-name`)}
          name="title"
          label={t('editor:upload.name')}
          hint={t('editor:upload.nameHint')}
          maxLength={160}
        />
      )}
      <SelectField
        id={fieldId(`${prefix}-language`)}
        name="language"
        label={t(`editor:upload.${kind}.language`)}
        // For captions the first is the one that is missing most.
        defaultValue={kind !== 'captions' && languages.includes(language) ? language : languages[0]}
      >
        {languages.map((code) => (
          <option key={code} value={code}>
            {fileLanguageName(code, language)}
          </option>
        ))}
      </SelectField>
      <div className="field">
        <label htmlFor={fieldId(`${prefix}-file`)}>{t('editor:upload.file')}</label>
        <input id={fieldId(`${prefix}-file`)} type="file" name="file" accept={extensions.join(',')} required />
      </div>
      <p className="button-row">
        <button type="submit" className="button button-secondary" disabled={progress.state === 'sending'}>
          {t('editor:upload.send')}
        </button>
        {progress.state === 'sending' && (
          <button type="button" className="button-quiet" onClick={() => request.current?.abort()}>
            {t('common:form.cancel')}
          </button>
        )}
      </p>
      <div aria-live="polite">
        {progress.state === 'sending' && (
          <p>
            <progress max={100} value={progress.percent} aria-label={t('editor:upload.progress')} /> {progress.percent} %
          </p>
        )}
        {progress.state === 'done' && <p className="upload-done">{t('editor:upload.done')}</p>}
      </div>
      {progress.state === 'refused' && (
        <div className="notice notice-error" role="alert">
          <p>
            {t(`editor:upload.error.${progress.error}` as 'editor:upload.error.empty', {
              size: formatSize(maxSize, language),
              defaultValue: t('editor:upload.error.storage'),
            })}
          </p>
          {progress.problems.length > 0 && (
            <ul>
              {progress.problems.map(({ line, reason, other }) => (
                <li key={`${line}${reason}`}>
                  {t('captions:summary.fileLine', { line, problem: t(`captions:problem.${reason}`, { other }) })}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </form>
  )
}

/** By XMLHttpRequest, because fetch tells nothing about what has been sent. */
function sendForm(
  form: HTMLFormElement,
  request: React.RefObject<XMLHttpRequest | null>,
  onProgress: (percent: number) => void,
): Promise<Answer> {
  return new Promise((resolve) => {
    const sending = new XMLHttpRequest()
    request.current = sending
    sending.open('POST', form.action)
    sending.setRequestHeader('accept', 'application/json')
    sending.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.round((loaded / Math.max(total, 1)) * 100)))
    sending.addEventListener('load', () => {
      try {
        resolve(JSON.parse(sending.responseText) as Answer)
      } catch {
        resolve({ ok: false, error: 'storage' })
      }
    })
    sending.addEventListener('error', () => resolve({ ok: false, error: 'line' }))
    sending.addEventListener('abort', () => resolve({ ok: false, error: 'cancelled' }))
    sending.send(new FormData(form))
  })
}

/** Running time in seconds as the browser reads it; empty where it cannot. */
function durationOf(file: File): Promise<string> {
  return new Promise((resolve) => {
    const probe = document.createElement('video')
    const address = URL.createObjectURL(file)
    const finish = (seconds: string) => {
      URL.revokeObjectURL(address)
      resolve(seconds)
    }
    probe.addEventListener('loadedmetadata', () => finish(Number.isFinite(probe.duration) ? probe.duration.toFixed(1) : ''))
    probe.addEventListener('error', () => finish(''))
    probe.preload = 'metadata'
    probe.src = address
  })
}
