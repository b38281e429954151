import { useTranslation } from 'react-i18next'
import { fileAddress, type ResourceFile } from '#app/features/media/storage/resource-file.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

type Props = { video: ResourceFile; files: readonly ResourceFile[] }

/** Smaller versions with their sizes, the download, and a link to the current second. */
export function Versions({ video, files }: Props) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const made = (role: ResourceFile['role']) => files.find((file) => file.role === role && file.derivedFrom === video.id)
  const lighter = [made('480p'), made('audio')].filter((file) => file !== undefined).filter((file) => file.size < video.size)
  const size = (file: ResourceFile) => formatSize(file.size, language)
  return (
    <ul className="versions">
      {lighter.length > 0 && (
        <li>
          <a href={fileAddress(video)} data-rendition="" aria-current="true">
            {t('player.version.full', { size: size(video) })}
          </a>
        </li>
      )}
      {lighter.map((file) => (
        <li key={file.id}>
          <a href={fileAddress(file)} data-rendition="">
            {file.role === 'audio' ? t('player.version.audio', { size: size(file) }) : t('player.version.light', { size: size(file) })}
          </a>
        </li>
      ))}
      <li>
        <a href={fileAddress(video)} download={video.name}>
          {t('video.download', { size: size(video) })}
        </a>
      </li>
      <li className="needs-script">
        <button type="button" className="link-like" data-copy-moment={t('player.moment.copied')}>
          {t('player.moment.copy')}
        </button>{' '}
        <span role="status" data-copied="" />
      </li>
    </ul>
  )
}
