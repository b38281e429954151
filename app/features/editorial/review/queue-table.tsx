import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { StateLabel } from '#app/features/core/kinds/state-label.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { StaffListItem } from './queue.server.ts'
import { serviceTarget } from './service-target.ts'

type Props = { items: StaffListItem[]; caption: string; when: keyof typeof headings }

const headings = { waiting: 'queue.waiting', inState: 'queue.inStateFor', published: 'queue.publishedOn' } as const

/** Resources as rows: what, where from, in which state, and since when. On a narrow screen each row is a block. */
export function QueueTable({ items, caption, when }: Props) {
  const { t } = useTranslation('review')
  return (
    <table className="staff-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('queue.title')}</th>
          <th scope="col">{t('queue.from')}</th>
          <th scope="col">{t('queue.state')}</th>
          <th scope="col">{t(headings[when])}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} when={when} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ item, when }: { item: StaffListItem; when: Props['when'] }) {
  const { t } = useTranslation(['review', 'common', 'core'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  const title = pickText(item.title, language)
  const institution = item.acronym ?? pickText(item.institution, language)?.text ?? null
  const countries = item.countries.map(({ name }) => pickText(name, language)?.text).join(', ')
  return (
    <tr>
      <th scope="row">
        <span className={`kind kind-${item.kind}`}>{t(`common:kind.${item.kind}`)}</span>{' '}
        {/* As a document of its own: its Content-Security-Policy names the sites of the videos it offers. */}
        <Link
          to={pathTo('review', language, { id: item.id })}
          lang={title && title.language !== language ? title.language : undefined}
          reloadDocument
        >
          {title?.text ?? t('core:untitled')}
        </Link>
        {title && title.language !== language && (
          <span className="small"> {t('common:language.in', { language: t(`common:language.${title.language}`) })}</span>
        )}
      </th>
      <td>
        {[countries, institution].filter(Boolean).join(' · ') || t('queue.noCountry')}
        <span className="small block">{item.owner}</span>
      </td>
      <td>
        <StateLabel state={item.state} />
        {when !== 'published' && (
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
      </td>
      <td>
        {when === 'published' ? (
          <span suppressHydrationWarning>{item.publishedAt && dayOf(item.publishedAt)}</span>
        ) : (
          <>
            {when === 'waiting' ? t('queue.workingDays', { count: item.workingDays }) : t('core:days', { count: item.days })}
            {item.isLate && <strong className="late block">{t('queue.overdue', { target: serviceTarget })}</strong>}
            <span className="small block" suppressHydrationWarning>
              {t('queue.since', { when: dayOf(item.since) })}
            </span>
          </>
        )}
      </td>
    </tr>
  )
}
