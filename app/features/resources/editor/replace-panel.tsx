/** Sends a new version of a file. Without script it is a plain multipart form to the same address. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRevalidator } from 'react-router'
import { fieldId } from '#app/components/form-field.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { acceptedTypes } from '#app/features/files/media-types.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Attachment } from '../schema.ts'

type Props = { resourceId: string; attachment: Pick<Attachment, 'id' | 'kind'>; title: string | undefined }
type Progress = 'idle' | 'sending' | 'done' | { error: string }

export function ReplacePanel({ resourceId, attachment: { id, kind }, title }: Props) {
  const { t, i18n } = useTranslation(['library', 'editor', 'common'])
  const language = useLanguage()
  const [progress, setProgress] = useState<Progress>('idle')
  const sending = useRef<AbortController | null>(null)
  const { revalidate } = useRevalidator()
  const { extensions, maxSize } = acceptedTypes[kind]
  const size = formatSize(maxSize, language)

  const send = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const body = new FormData(form)
    const file = body.get('file')
    if (!(file instanceof File) || file.size === 0) return setProgress({ error: 'empty' })
    if (file.size > maxSize) return setProgress({ error: 'too_large' })
    setProgress('sending')
    sending.current = new AbortController()
    const { signal } = sending.current
    const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' }, signal })
      .then((response) => response.json() as Promise<{ ok: boolean; error?: string }>)
      .catch(() => ({ ok: false, error: signal.aborted ? 'cancelled' : 'line' }))
    if (!answer.ok) return setProgress({ error: answer.error ?? 'storage' })
    form.reset()
    setProgress('done')
    await revalidate()
  }
  const uploadError = typeof progress === 'object' && i18n.exists(`editor:upload.error.${progress.error}`) ? progress.error : null

  return (
    <details className="replace-panel">
      <summary>{t('library:replace.title')}</summary>
      <form
        method="post"
        action={`/replacements/${resourceId}/${id}`}
        encType="multipart/form-data"
        onSubmit={send}
        aria-label={t('library:replace.form', { title })}
      >
        <p className="field-hint">{t('library:replace.hint')}</p>
        <input type="hidden" name="page" value={language} />
        <div className="field">
          <label htmlFor={fieldId(`replace-${id}`)}>{t('library:replace.file', { types: extensions.join(' '), size })}</label>
          <input id={fieldId(`replace-${id}`)} type="file" name="file" accept={extensions.join(',')} required />
        </div>
        <p className="button-row">
          <button type="submit" className="button button-secondary" disabled={progress === 'sending'}>
            {t('library:replace.send')}
          </button>
          {progress === 'sending' && (
            <button type="button" className="button-quiet" onClick={() => sending.current?.abort()}>
              {t('common:form.cancel')}
            </button>
          )}
        </p>
        <div aria-live="polite">
          {progress === 'sending' && (
            <p>
              <progress aria-label={t('editor:upload.progress')} />
            </p>
          )}
          {progress === 'done' && <p className="upload-done">{t('library:replace.done')}</p>}
        </div>
        {uploadError && (
          <div className="notice notice-error" role="alert">
            <p>{t(`editor:upload.error.${uploadError}` as 'editor:upload.error.empty', { size })}</p>
          </div>
        )}
        {typeof progress === 'object' && !uploadError && <Refusal error={progress.error} />}
      </form>
    </details>
  )
}
