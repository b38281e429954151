/** Sends a picture with the words that stand for it. Without script it is a plain multipart form to the same address. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRevalidator } from 'react-router'
import { fieldId, SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { acceptedTypes } from '#app/features/files/media-types.ts'
import { formatSize } from '#app/i18n/format.ts'
import { languages } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { longestAlt } from '../files-form.ts'
import { limits } from '../schema.ts'

type Answer = { ok: boolean; error?: string }
type State = 'idle' | 'sending' | 'done' | { error: string }

const { extensions, maxSize } = acceptedTypes.image

export function PicturePanel({ resourceId }: { resourceId: string }) {
  const { t } = useTranslation(['player', 'editor', 'common'])
  const language = useLanguage()
  const [state, setState] = useState<State>('idle')
  const { revalidate } = useRevalidator()
  const size = formatSize(maxSize, language)

  const send = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const file = new FormData(form).get('file')
    if (!(file instanceof File) || file.size === 0) return setState({ error: 'empty' })
    if (file.size > maxSize) return setState({ error: 'too_large' })
    setState('sending')
    const answer = await sendForm(form)
    if (!answer.ok) return setState({ error: answer.error ?? 'storage' })
    form.reset()
    setState('done')
    await revalidate()
  }

  return (
    <form
      className="upload-panel"
      method="post"
      action={`/uploads/${resourceId}`}
      encType="multipart/form-data"
      onSubmit={send}
      aria-labelledby="picture-title"
    >
      <h3 id="picture-title">{t('player:edit.picture.title')}</h3>
      <p className="field-hint">{t('player:edit.picture.hint', { size })}</p>
      <input type="hidden" name="kind" value="image" />
      <input type="hidden" name="page" value={language} />
      <TextField
        id={fieldId('picture-name')}
        name="title"
        label={t('player:edit.picture.name')}
        hint={t('player:edit.picture.nameHint')}
        maxLength={limits.line}
        required
      />
      <TextAreaField
        id={fieldId('picture-alt')}
        name="alt"
        label={t('player:edit.picture.alt')}
        hint={t('player:edit.picture.altHint')}
        maxLength={longestAlt}
        rows={3}
        required
      />
      <SelectField id={fieldId('picture-language')} name="language" label={t('player:edit.picture.language')} defaultValue={language}>
        {languages.map((code) => (
          <option key={code} value={code}>
            {t(`common:language.${code}`)}
          </option>
        ))}
      </SelectField>
      <div className="field">
        <label htmlFor={fieldId('picture-file')}>{t('player:edit.picture.file')}</label>
        <input id={fieldId('picture-file')} type="file" name="file" accept={extensions.join(',')} required />
      </div>
      <p className="button-row">
        <button type="submit" className="button button-secondary" disabled={state === 'sending'}>
          {t('player:edit.picture.send')}
        </button>
      </p>
      <div aria-live="polite">
        {state === 'sending' && <p>{t('player:edit.picture.sending')}</p>}
        {state === 'done' && <p className="upload-done">{t('player:edit.picture.done')}</p>}
      </div>
      {typeof state === 'object' && (
        <div className="notice notice-error" role="alert">
          <p>
            {t(`editor:upload.error.${state.error}` as 'editor:upload.error.empty', {
              size,
              defaultValue: t('editor:upload.error.storage'),
            })}
          </p>
        </div>
      )}
    </form>
  )
}

async function sendForm(form: HTMLFormElement): Promise<Answer> {
  try {
    const response = await fetch(form.action, { method: 'POST', body: new FormData(form), headers: { accept: 'application/json' } })
    return (await response.json()) as Answer
  } catch {
    return { ok: false, error: 'line' }
  }
}
