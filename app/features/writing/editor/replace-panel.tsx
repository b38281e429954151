/** Uploads a new version of a file. */
import { useTranslation } from 'react-i18next'
import { acceptedTypes } from '#app/features/media/storage/media-types.ts'
import { UploadForm } from '#app/features/media/uploads/upload-form.tsx'
import type { Attachment } from '#app/features/resources/model/schema.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

type Props = { resourceId: string; attachment: Pick<Attachment, 'id' | 'kind' | 'language'>; title: string | undefined }

export function ReplacePanel({ resourceId, attachment: { id, kind, language: written }, title }: Props) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const { extensions, maxSize } = acceptedTypes[kind]
  const texts = {
    label: t('files.replace.form', { title }),
    hint: t('files.replace.hint'),
    file: t('files.replace.file', { types: extensions.join(' '), size: formatSize(maxSize, language) }),
    send: t('files.replace.send'),
    done: t('files.replace.done'),
  }
  return (
    <details className="replace-panel">
      <summary>{t('files.replace.title')}</summary>
      <UploadForm {...{ resourceId, kind, texts }} prefix={`replace-${id}`}>
        <input type="hidden" name="language" value={written} />
        <input type="hidden" name="replaces" value={id} />
      </UploadForm>
    </details>
  )
}
