import { useTranslation } from 'react-i18next'
import type { Card } from '#app/features/catalogue/queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDuration } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Highlighted } from './highlighted.tsx'
import type { Passage } from './queries.server.ts'

/** Where in a document or a video the words stand, with the way there: the page of the file, or the second of the video. */
export function PassageExtract({
  passage: { kind, place, file, name, language: written, extract },
  card,
}: {
  passage: Passage
  card: Card
}) {
  const { t } = useTranslation('documents')
  const language = useLanguage()
  const time = formatDuration(place)
  return (
    <p className="extract">
      {kind === 'page' ? (
        <a href={`/files/${file}/${encodeURIComponent(name)}#page=${place}`} hrefLang={written}>
          {t('pages.short', { place })}
          <span className="visually-hidden"> ({t('where.in', { name })})</span>
        </a>
      ) : (
        <a href={`${pathTo(card.kind, language, { slug: card.slug })}?t=${place}`}>
          <span className="visually-hidden">{t('where.at')} </span>
          {time}
        </a>
      )}{' '}
      <span lang={written === language ? undefined : written}>
        {'… '}
        <Highlighted text={extract} />
        {' …'}
      </span>
    </p>
  )
}
