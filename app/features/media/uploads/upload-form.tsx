/**
 * The form of an upload, with the fields its caller adds. It uploads one file in parts, so that a broken connection can resume; without
 * script it is a plain multipart form to the same address.
 */
import type { ReactNode } from 'react'
import { fieldId } from '#app/components/form-field.tsx'
import { acceptedTypes, type FileKind } from '#app/features/media/storage/media-types.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { UploadStatus } from './upload-status.tsx'
import { useFileUpload } from './use-file-upload.ts'

type Props = {
  resourceId: string
  kind: FileKind
  /** Begins the ids of the form's elements. */
  prefix: string
  /** A form with a `title` has it as heading; one inside `<details>` has a `label`. */
  texts: { title?: string; label?: string; hint: string; file: string; send: string; done?: string }
  children: ReactNode
}

export function UploadForm({ resourceId, kind, prefix, texts, children }: Props) {
  const language = useLanguage()
  const upload = useFileUpload(resourceId, kind)
  return (
    <form
      className={texts.title ? 'upload-panel' : undefined}
      method="post"
      action={`/uploads/${resourceId}`}
      encType="multipart/form-data"
      onSubmit={upload.submit}
      aria-labelledby={texts.title && `${prefix}-title`}
      aria-label={texts.label}
      // After a successful upload the fields are reset for the next file.
      key={upload.progress.state === 'done' ? 'done' : 'open'}
    >
      {texts.title && <h3 id={`${prefix}-title`}>{texts.title}</h3>}
      <p className="field-hint">{texts.hint}</p>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="page" value={language} />
      {children}
      <div className="field">
        <label htmlFor={fieldId(`${prefix}-file`)}>{texts.file}</label>
        <input id={fieldId(`${prefix}-file`)} type="file" name="file" accept={acceptedTypes[kind].extensions.join(',')} required />
      </div>
      <p className="button-row">
        <button type="submit" className="button button-secondary" disabled={upload.isBusy}>
          {texts.send}
        </button>
      </p>
      <UploadStatus
        progress={upload.progress}
        kind={kind}
        done={texts.done}
        onResume={upload.resume}
        onCancel={() => void upload.cancel()}
      />
    </form>
  )
}
