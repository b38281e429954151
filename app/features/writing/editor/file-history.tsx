/** The versions of a resource's files, and the files that are no longer used. */
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { FileVersion } from '#app/features/core/files/file-rows.server.ts'
import type { Attachment } from '#app/features/resources/model/schema.ts'
import { VersionList } from './version-list.tsx'

type Props = { history: readonly FileVersion[]; attachments: readonly Attachment[] }

const assetOf = (history: readonly FileVersion[], id: string | null) => history.find((version) => version.id === id)?.assetId ?? null

/** Nothing if there is only one version. */
export function AttachmentHistory({ history, attachment }: { history: readonly FileVersion[]; attachment: Attachment }) {
  const { t } = useTranslation('editor')
  const [asked] = useSearchParams()
  const asset = assetOf(history, attachment.file)
  const versions = history.filter(({ assetId }) => assetId === asset)
  if (versions.length < 2) return null
  return (
    <details open={versions.some(({ id }) => id === asked.get('delete')) || undefined}>
      <summary>{t('files.version.title', { count: versions.length })}</summary>
      <VersionList versions={versions} current={attachment.file} mayDelete />
    </details>
  )
}

/** Detached files and replaced caption tracks, which may be deleted permanently. */
export function UnusedFiles({ history, attachments }: Props) {
  const { t } = useTranslation('editor')
  const shown = new Set(attachments.map(({ file }) => assetOf(history, file)))
  const unused = history.filter(({ assetId, isInUse }) => !isInUse && !shown.has(assetId))
  if (unused.length === 0) return null
  return (
    <section aria-labelledby="unused-files" className="unused-files">
      <h2 id="unused-files">{t('files.unused.title')}</h2>
      <p className="small">{t('files.unused.note')}</p>
      <VersionList versions={unused} mayDelete />
    </section>
  )
}
