/** Records a video message with the computer's camera. Nothing is uploaded until the person sends it. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldId, SelectField } from '#app/components/form-field.tsx'
import { LanguageOptions } from '#app/components/language-options.tsx'
import { AlsoSpokenField } from '#app/features/media/uploads/also-spoken-field.tsx'
import { UploadStatus } from '#app/features/media/uploads/upload-status.tsx'
import { useFileUpload } from '#app/features/media/uploads/use-file-upload.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import { formatDuration } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useRecorder } from './use-recorder.ts'

/** Seconds after which a message is called long. */
const suggested = 240

export function Recorder({ resourceId }: { resourceId: string }) {
  const { t } = useTranslation(['editor', 'model', 'uploads'])
  const language = useLanguage()
  const recorder = useRecorder()
  const upload = useFileUpload(resourceId, 'video')
  const [spoken, setSpoken] = useState<string>(language)
  const [alsoSpoken, setAlsoSpoken] = useState<FileLanguage[]>([])
  const { state } = recorder
  const isSent = upload.progress.state !== 'idle'

  const send = () => {
    if (state.name !== 'recorded') return
    const name = `${t('recorder.fileName')}.${state.recording.type.includes('mp4') ? 'mp4' : 'webm'}`
    void upload.start(
      state.recording,
      { kind: 'video', title: '', language: spoken, alsoSpoken: alsoSpoken.join(','), seconds: state.seconds.toFixed(1), page: language },
      name,
    )
  }

  return (
    <section className="upload-panel recorder" aria-labelledby="recorder">
      <h3 id="recorder">{t('recorder.title')}</h3>
      <p className="field-hint">{t('recorder.lead')}</p>
      <ol className="recorder-questions" aria-label={t('recorder.questions')}>
        {(['problem', 'change', 'differently'] as const).map((name) => (
          <li key={name}>{t(`model:field.message.${name}`)}</li>
        ))}
      </ol>
      {(state.name === 'ready' || state.name === 'recording') && <Live stream={state.stream} label={t('recorder.live')} />}
      {state.name === 'recorded' && <Played recording={state.recording} label={t('recorder.preview')} />}
      <div aria-live="polite">
        {state.name === 'recording' && (
          <p className="recorder-time">
            {t('recorder.recording', { time: formatDuration(state.seconds) })}
            {state.seconds > suggested && ` · ${t('recorder.long')}`}
          </p>
        )}
      </div>
      {state.name === 'failed' && (
        <p className="notice notice-warning" role="alert">
          {t(`recorder.${state.reason}`)}
        </p>
      )}
      {state.name === 'recorded' && (
        <>
          <SelectField
            id={fieldId('recorder-language')}
            name="language"
            label={t('uploads:video.language')}
            value={spoken}
            onChange={(event) => setSpoken(event.currentTarget.value)}
          >
            <LanguageOptions />
          </SelectField>
          <AlsoSpokenField id={fieldId('recorder-also')} onChange={setAlsoSpoken} />
        </>
      )}
      <p className="button-row">
        {(state.name === 'closed' || state.name === 'failed') && (
          <button type="button" className="button button-secondary" onClick={recorder.open}>
            {t('recorder.open')}
          </button>
        )}
        {state.name === 'ready' && (
          <button type="button" className="button" onClick={recorder.start}>
            {t('recorder.start')}
          </button>
        )}
        {state.name === 'recording' && (
          <button type="button" className="button" onClick={recorder.stop}>
            {t('recorder.stop')}
          </button>
        )}
        {state.name === 'recorded' && (
          <>
            <button type="button" className="button" onClick={send} disabled={isSent}>
              {t('recorder.use')}
            </button>
            <button type="button" className="button button-secondary" onClick={recorder.open} disabled={isSent}>
              {t('recorder.again')}
            </button>
          </>
        )}
        {(state.name === 'ready' || state.name === 'recorded') && (
          <button type="button" className="button-quiet" onClick={recorder.close} disabled={isSent && upload.progress.state !== 'done'}>
            {t('recorder.close')}
          </button>
        )}
      </p>
      <UploadStatus progress={upload.progress} kind="video" onResume={upload.resume} onCancel={() => void upload.cancel()} />
    </section>
  )
}

function Live({ stream, label }: { stream: MediaStream; label: string }) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])
  return <video ref={video} className="attachment-video" autoPlay muted playsInline aria-label={label} />
}

function Played({ recording, label }: { recording: Blob; label: string }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(recording)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [recording])
  // biome-ignore lint/a11y/useMediaCaption: it was recorded a moment ago; captions come before it is published
  return <video src={address} className="attachment-video" controls playsInline aria-label={label} />
}
