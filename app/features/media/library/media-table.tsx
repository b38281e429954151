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
import { ListTable } from '#app/ui/list-table.tsx'
import type { MediaItem } from './find-media.server.ts'

export function MediaTable({ items }: { items: readonly MediaItem[] }) {
  const { t } = useTranslation('library')
  return (
    <ListTable
      caption={t('table.caption')}
      className="media-table"
      rows={items}
      keyOf={({ asset, resource, name }) => asset ?? `${resource.id} ${name}`}
      columns={[
        { key: 'file', label: t('table.file'), cell: (item) => <File item={item} /> },
        { key: 'kind', label: t('table.kind'), cell: (item) => <KindAndSize item={item} /> },
        { key: 'use', label: t('table.use'), cell: (item) => <Use item={item} /> },
        { key: 'created', label: t('table.created'), cell: (item) => <Uploaded item={item} /> },
      ]}
    />
  )
}

type Cell = { item: MediaItem }

function File({ item: { asset, name, title: titles, problems, outcome } }: Cell) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const title = pickText(titles, language)
  return (
    <>
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
    </>
  )
}

function KindAndSize({ item: { kind, language: spoken, size, versions } }: Cell) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  return (
    <>
      {[t(`kind.${kind}`), spoken && fileLanguageName(spoken, language)].filter(Boolean).join(' · ')}
      <span className="small block">
        {size === null ? t('table.external') : formatSize(size, language)}
        {versions > 1 && ` · ${t('table.versions', { count: versions })}`}
      </span>
    </>
  )
}

function Use({ item: { use, resource } }: Cell) {
  const { t } = useTranslation(['library', 'core', 'common'])
  const language = useLanguage()
  const title = pickText(resource.title, language)
  return (
    <>
      <span className={`media-use media-use-${use}`}>{t(`use.${use}`)}</span>{' '}
      {/* The state of a published resource would repeat the label before it. */}
      {(use !== 'published' || resource.state !== 'published') && <StateLabel state={resource.state} />}
      <span className="small block">{t(`common:kind.${resource.kind}`)}</span>
      <Link className="media-of" to={pathTo('review', language, { id: resource.id })} lang={title?.language}>
        {title?.text ?? t('core:untitled')}
      </Link>
    </>
  )
}

function Uploaded({ item: { createdAt, owner } }: Cell) {
  const { dayOf } = useMoments()
  return (
    <>
      <span suppressHydrationWarning>{dayOf(createdAt)}</span>
      <span className="small block">{owner}</span>
    </>
  )
}
