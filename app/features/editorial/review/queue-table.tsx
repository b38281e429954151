import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { StateLabel } from '#app/features/core/kinds/state-label.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { StaffListItem } from './queue.server.ts'
import { serviceTarget } from './service-target.ts'

type Props = { items: StaffListItem[]; caption: string; when: keyof typeof headings }

const headings = { waiting: 'queue.waiting', inState: 'queue.inStateFor', published: 'queue.publishedOn' } as const

/** Resources as rows: what, where from, in which state, and since when. */
export function QueueTable({ items, caption, when }: Props) {
  const { t } = useTranslation('review')
  return (
    <ListTable
      caption={caption}
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        { key: 'title', label: t('queue.title'), cell: (item) => <Title item={item} /> },
        { key: 'from', label: t('queue.from'), cell: (item) => <From item={item} /> },
        { key: 'state', label: t('queue.state'), cell: (item) => <State item={item} isPublished={when === 'published'} /> },
        {
          key: 'when',
          label: t(headings[when]),
          cell: (item) => (when === 'published' ? <PublishedOn item={item} /> : <Waiting item={item} isCounted={when === 'waiting'} />),
        },
      ]}
    />
  )
}

type Cell = { item: StaffListItem }

function Title({ item }: Cell) {
  const { t } = useTranslation(['core', 'common'])
  const language = useLanguage()
  const title = pickText(item.title, language)
  const isForeign = title !== null && title.language !== language
  return (
    <>
      <span className={`kind kind-${item.kind}`}>{t(`common:kind.${item.kind}`)}</span>{' '}
      {/* Opened as a new document: its Content-Security-Policy names the video sites of that page. */}
      <Link to={pathTo('review', language, { id: item.id })} lang={isForeign ? title.language : undefined} reloadDocument>
        {title?.text ?? t('core:untitled')}
      </Link>
      {isForeign && <span className="small"> {t('common:language.in', { language: t(`common:language.${title.language}`) })}</span>}
    </>
  )
}

function From({ item }: Cell) {
  const { t } = useTranslation('review')
  const language = useLanguage()
  const institution = item.acronym ?? pickText(item.institution, language)?.text ?? null
  const countries = item.countries.map(({ name }) => pickText(name, language)?.text).join(', ')
  return (
    <>
      {[countries, institution].filter(Boolean).join(' · ') || t('queue.noCountry')}
      <span className="small block">{item.owner}</span>
    </>
  )
}

function State({ item, isPublished }: Cell & { isPublished: boolean }) {
  const { t } = useTranslation(['review', 'common'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  return (
    <>
      <StateLabel state={item.state} />
      {!isPublished && (
        <span className="small block">{item.reviewer ? t('queue.reviewedBy', { name: item.reviewer }) : t('queue.noReviewer')}</span>
      )}
      {item.scheduledFor && (
        <span className="small block" suppressHydrationWarning>
          {t('queue.scheduled', { when: dayOf(item.scheduledFor) })}
        </span>
      )}
      {item.liveLanguages.length > 0 && (
        <span className="small block">
          {t('queue.live', {
            languages: formatList(
              item.liveLanguages.map((code) => t(`common:language.${code}`)),
              language,
            ),
          })}
        </span>
      )}
    </>
  )
}

function PublishedOn({ item }: Cell) {
  const { dayOf } = useMoments()
  return <span suppressHydrationWarning>{item.publishedAt && dayOf(item.publishedAt)}</span>
}

/** How long the resource has been in its state; `isCounted` in working days, against the target. */
function Waiting({ item, isCounted }: Cell & { isCounted: boolean }) {
  const { t } = useTranslation(['review', 'core'])
  const { dayOf } = useMoments()
  return (
    <>
      {isCounted ? t('queue.workingDays', { count: item.workingDays }) : t('core:days', { count: item.days })}
      {item.isLate && <strong className="late block">{t('queue.overdue', { target: serviceTarget })}</strong>}
      <span className="small block" suppressHydrationWarning>
        {t('queue.since', { when: dayOf(item.since) })}
      </span>
    </>
  )
}
