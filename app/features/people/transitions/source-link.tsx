import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Change } from './find-changes.server.ts'

type Props = { change: Pick<Change, 'sourceName' | 'sourceUrl' | 'checkedOn'> }

/** The source with the day on which somebody last read it. */
export function SourceLink({ change: { sourceName, sourceUrl, checkedOn } }: Props) {
  const { t } = useTranslation('transitions')
  const language = useLanguage()
  if (!sourceName) return <span className="small">{t('list.noSource')}</span>
  return (
    <>
      {sourceUrl ? <ExternalLink href={sourceUrl}>{sourceName}</ExternalLink> : sourceName}
      {checkedOn && <span className="small block">{t('list.checkedOn', { when: formatDate(checkedOn, language) })}</span>}
    </>
  )
}
