import { useTranslation } from 'react-i18next'
import type { FileVersion } from '#app/features/core/files/file-rows.server.ts'
import { fileAddress } from '#app/features/media/storage/resource-file.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { DeleteFile } from './delete-file.tsx'

/** `current` is the version in the latest revision. Without `mayDelete` there is no delete button. */
type Props = { versions: readonly FileVersion[]; current?: string | null; mayDelete: boolean }

/** Versions of files, newest first: date, uploader, size and the beginning of the checksum. Unused versions may be deleted. */
export function VersionList({ versions, current, mayDelete }: Props) {
  return (
    <ol className="versions">
      {versions.map((version) => (
        <Version key={version.id} version={version} isCurrent={version.id === current} mayDelete={mayDelete && !version.isInUse} />
      ))}
    </ol>
  )
}

function Version({ version, isCurrent, mayDelete }: { version: FileVersion; isCurrent: boolean; mayDelete: boolean }) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const { momentOf } = useMoments()
  const { name, size, createdAt, sentBy, checksum, isPublished } = version
  const when = momentOf(createdAt)
  return (
    <li>
      <a href={fileAddress(version)}>{name}</a>
      {isPublished && <span className="version-mark version-published">{t('files.version.published')}</span>}
      {isCurrent && !isPublished && <span className="version-mark">{t('files.version.current')}</span>}
      <span className="small block">
        {[sentBy ? t('files.version.sent', { when, who: sentBy }) : when, formatSize(size, language)].join(' · ')} ·{' '}
        <abbr title={t('files.version.checksum')}>{checksum}</abbr>
      </span>
      {mayDelete && (
        <DeleteFile file={version} name={t('files.version.deleteThis', { name, when })} className="button-quiet button-danger">
          {t('files.version.delete')}
        </DeleteFile>
      )}
    </li>
  )
}
