import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ExternalLink } from '#app/components/external-link.tsx'
import { StateLabel } from '#app/features/core/kinds/state-label.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatSize } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { MediaItem } from './find-media.server.ts'

/** Files as rows; on a narrow screen each is a block. */
export function MediaTable({ items }: { items: readonly MediaItem[] }) {
  const { t } = useTranslation('library')
  return (
    <table className="staff-table media-table">
      <caption className="visually-hidden">{t('table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.file')}</th>
          <th scope="col">{t('table.kind')}</th>
          <th scope="col">{t('table.use')}</th>
          <th scope="col">{t('table.created')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.asset ?? `${item.resource.id} ${item.name}`} item={item} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ item }: { item: MediaItem }) {
  const { t } = useTranslation(['library', 'core', 'common'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  const { asset, name, kind, size, createdAt, owner, use, versions, problems, outcome, resource } = item
  const title = pickText(item.title, language)
  const of = pickText(resource.title, language)
  return (
    <tr>
      <th scope="row">
        {asset ? (
          <Link to={pathTo('mediaFile', language, { file: asset })} lang={title?.language}>
            {title?.text ?? name}
          </Link>
        ) : (
          <ExternalLink href={name} lang={title?.language}>
            {title?.text ?? name}
          </ExternalLink>
        )}
        {title && <span className="small block">{name}</span>}
        {problems.length > 0 && (
          <ul className="media-problems">
            {problems.map((problem) => (
              <li key={problem}>
                {t(`problem.${problem}`)}
                {problem === 'broken' && outcome ? ` (${t(`outcome.${outcome}`)})` : ''}
              </li>
            ))}
          </ul>
        )}
      </th>
      <td>
        {[t(`kind.${kind}`), item.language && fileLanguageName(item.language, language)].filter(Boolean).join(' · ')}
        <span className="small block">
          {size === null ? t('table.external') : formatSize(size, language)}
          {versions > 1 && ` · ${t('table.versions', { count: versions })}`}
        </span>
      </td>
      <td>
        <span className={`media-use media-use-${use}`}>{t(`use.${use}`)}</span>{' '}
        {/* The state of a published resource would repeat the label before it. */}
        {(use !== 'published' || resource.state !== 'published') && <StateLabel state={resource.state} />}
        <span className="small block">{t(`common:kind.${resource.kind}`)}</span>
        <Link className="media-of" to={pathTo('review', language, { id: resource.id })} lang={of?.language}>
          {of?.text ?? t('core:untitled')}
        </Link>
      </td>
      <td>
        <span suppressHydrationWarning>{dayOf(createdAt)}</span>
        <span className="small block">{owner}</span>
      </td>
    </tr>
  )
}
