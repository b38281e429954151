import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { CountryPost } from './find-posts.server.ts'

/** The posts of the country after a change: who left, who came, who is unknown, each with the next step. */
export function PostWalk({ posts }: { posts: readonly CountryPost[] }) {
  const { t } = useTranslation('transitions')
  const language = useLanguage()
  if (posts.length === 0) return <p>{t('walk.none')}</p>
  return (
    <ListTable
      caption={t('walk.title')}
      className="walk-table"
      rows={posts}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'post',
          label: t('walk.post'),
          cell: ({ titles, institution, institutionId }) => (
            <>
              {pickText(titles, language)?.text}
              <span className="small block">
                <a href={pathTo('institution', language, { id: institutionId })}>{pickText(institution, language)?.text}</a>
              </span>
            </>
          ),
        },
        {
          key: 'holder',
          label: t('walk.now'),
          cell: ({ holderId, holder, since }) =>
            holderId ? (
              <>
                <a href={pathTo('person', language, { id: holderId })}>{holder}</a>
                {since && <span className="small block">{t('walk.since', { when: formatDate(since, language) })}</span>}
              </>
            ) : (
              t('walk.vacant')
            ),
        },
        {
          key: 'former',
          label: t('walk.before'),
          cell: ({ formerId, former, until }) =>
            formerId && (
              <>
                <a href={pathTo('person', language, { id: formerId })}>{former}</a>
                {until && <span className="small block">{t('walk.until', { when: formatDate(until, language) })}</span>}
              </>
            ),
        },
        {
          key: 'next',
          label: t('walk.standing'),
          cell: ({ standing, holderId, institutionId }) => (
            <>
              {t(`walk.standings.${standing}`)}
              <span className="small block">
                {standing === 'stayed' && holderId ? (
                  <a href={pathTo('handOver', language, { id: holderId })}>{t('walk.handOver')}</a>
                ) : standing === 'left' || standing === 'unknown' ? (
                  <a href={pathTo('institution', language, { id: institutionId })}>{t('walk.enter')}</a>
                ) : null}
              </span>
            </>
          ),
        },
      ]}
    />
  )
}
