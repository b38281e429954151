import { useTranslation } from 'react-i18next'
import type { Card } from '#app/features/resources/published/queries.server.ts'
import { useSectionTitle } from '#app/features/resources/published/section-titles.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDuration } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Passage } from './find-hits.server.ts'
import { Highlighted } from './highlighted.tsx'

type Props = { passage: Passage; card: Card }

/** An extract with a link to its place: a section of the page, a page of a document, a second of a video. */
export function PassageExtract({ passage, card }: Props) {
  const language = useLanguage()
  return (
    <p className="extract">
      <Place passage={passage} card={card} />{' '}
      <span lang={passage.language === language ? undefined : passage.language}>
        {'… '}
        <Highlighted text={passage.extract} />
        {' …'}
      </span>
    </p>
  )
}

function Place({ passage: { kind, place, anchor, language: written, file, name }, card }: Props) {
  const { t } = useTranslation(['search', 'page'])
  const language = useLanguage()
  const section = useSectionTitle()(card.kind, anchor)
  const path = pathTo(card.kind, language, { slug: card.slug })
  if (kind === 'section') return section && <a href={`${path}#${anchor}`}>{section}</a>
  if (kind === 'moment')
    return (
      <a href={`${path}?t=${place}`}>
        <span className="visually-hidden">{t('where.at')} </span>
        {formatDuration(place)}
      </a>
    )
  return (
    <a href={`/files/${file}/${encodeURIComponent(name ?? '')}#page=${place}`} hrefLang={written}>
      {t('page:pages.short', { place })}
      <span className="visually-hidden"> ({t('where.in', { name })})</span>
    </a>
  )
}
