/** The progress of an upload in words and numbers, with the buttons to resume or cancel it. */
import { useTranslation } from 'react-i18next'
import { SignInAgain } from '#app/components/sign-in-again.tsx'
import { useDocumentRefusal } from '#app/features/media/documents/use-document-refusal.ts'
import { acceptedTypes, type FileKind } from '#app/features/media/storage/media-types.ts'
import { findText } from '#app/i18n/find-text.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { UploadProgress } from './use-upload.ts'

type Props = { progress: UploadProgress; kind: FileKind; done?: string | undefined; onResume: () => void; onCancel: () => void }

export function UploadStatus({ progress, kind, done, onResume, onCancel }: Props) {
  const { t, i18n } = useTranslation(['uploads', 'captions'])
  const language = useLanguage()
  const documentRefusal = useDocumentRefusal()
  const size = formatSize(acceptedTypes[kind].maxSize, language)
  return (
    <>
      <div aria-live="polite">
        {progress.state === 'sending' && (
          <p className="upload-progress">
            <progress max={100} value={progress.percent} aria-label={t('sendingWhat')} />
            {t('sending', { percent: progress.percent })}
          </p>
        )}
        {progress.state === 'checking' && (
          <p className="upload-progress">
            <progress aria-label={t('checking')} />
            {t('checking')}
          </p>
        )}
        {progress.state === 'done' && <p className="upload-done">{done ?? t('done')}</p>}
      </div>
      {progress.state === 'sending' && (
        <button type="button" className="button-quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      )}
      {progress.state === 'interrupted' && (
        <div className="notice notice-warning" role="alert">
          <p>{t(`interrupted.${progress.reason}`, { percent: progress.percent })}</p>
          <p className="button-row">
            <button type="button" className="button button-secondary" onClick={onResume}>
              {t('interrupted.resume')}
            </button>
            {progress.reason === 'session_ended' && <SignInAgain />}
            <button type="button" className="button-quiet" onClick={onCancel}>
              {t('cancel')}
            </button>
          </p>
        </div>
      )}
      {progress.state === 'refused' && (
        <div className="notice notice-error" role="alert">
          <p>
            {(kind === 'document' && documentRefusal(progress.error, progress.detected)) ||
              (findText(i18n, 'uploads', `error.${progress.error}`, { size }) ?? t('error.storage'))}
          </p>
          {progress.problems.length > 0 && (
            <ul>
              {progress.problems.map(({ line, reason }) => (
                <li key={`${line}${reason}`}>{t('captions:summary.fileLine', { line, problem: t(`captions:problem.${reason}`) })}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  )
}
