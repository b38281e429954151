/** The sections of the start page: each is left out where there is nothing to show. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DraftList } from '#app/features/writing/editor/draft-list.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { KindLabel } from '#app/ui/kind-label.tsx'
import type { Start } from './get-start.server.ts'

export function UnfinishedDrafts({ drafts }: { drafts: Start['unfinished'] }) {
  const { t } = useTranslation('start')
  const language = useLanguage()
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby="unfinished">
      <h2 id="unfinished">{t('unfinished.title')}</h2>
      <DraftList drafts={drafts} emptyText="" />
      <p className="small">
        <Link to={pathTo('workspace', language)}>{t('unfinished.all')}</Link>
      </p>
    </section>
  )
}

export function UpcomingEvents({ events }: { events: Start['events'] }) {
  const { t } = useTranslation('start')
  const language = useLanguage()
  if (events.length === 0) return null
  return (
    <section aria-labelledby="upcoming">
      <h2 id="upcoming">{t('events.title')}</h2>
      <ul className="start-list">
        {events.map(({ key, slug, title, when, state }) => (
          <li key={key}>
            {slug && title ? (
              <a href={pathTo('event', language, { slug })} lang={title.language}>
                {title.text}
              </a>
            ) : (
              title?.text
            )}
            <p className="small">
              {when}
              {(state === 'waiting' || state === 'offered') && ` · ${t(`events.${state}`)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function DuePromises({ promises, isStaff }: { promises: Start['promises']; isStaff: boolean }) {
  const { t } = useTranslation('start')
  const language = useLanguage()
  if (promises.length === 0) return null
  return (
    <section aria-labelledby="promises">
      <h2 id="promises">{t(isStaff ? 'promises.staff' : 'promises.institution')}</h2>
      <ul className="start-list">
        {promises.map(({ id, contact, body, dueOn, isOverdue, institution }) => (
          <li key={id}>
            {isStaff ? <Link to={pathTo('contact', language, { id: contact })}>{body}</Link> : body}
            <p className={isOverdue ? 'small promise-overdue' : 'small'}>
              {t(isOverdue ? 'promises.overdue' : 'promises.due', { day: formatDate(dueOn, language) })}
              {isStaff && (
                <>
                  {' · '}
                  <LocalizedText text={institution} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p className="small">
        <Link to={pathTo(isStaff ? 'contacts' : 'ownContacts', language)}>{t('promises.all')}</Link>
      </p>
    </section>
  )
}

export function PostsToContact({ cold }: { cold: Start['cold'] }) {
  const { t } = useTranslation('start')
  const language = useLanguage()
  if (cold.length === 0) return null
  return (
    <section aria-labelledby="cold">
      <h2 id="cold">{t('cold.title')}</h2>
      <ul className="start-list">
        {cold.map(({ postId, holderId, holder, titles, institution, nextOn }) => (
          <li key={postId}>
            <Link to={pathTo('person', language, { id: holderId })}>{holder}</Link>
            <p className="small">
              <LocalizedText text={titles} />, <LocalizedText text={institution} /> ·{' '}
              {t('cold.since', { day: formatDate(nextOn, language) })}
            </p>
          </li>
        ))}
      </ul>
      <p className="small">
        <Link to={pathTo('contactRhythm', language)}>{t('cold.all')}</Link>
      </p>
    </section>
  )
}

export function FailedJobs({ jobs }: { jobs: Start['failedJobs'] }) {
  const { t } = useTranslation('start')
  const language = useLanguage()
  if (jobs.length === 0) return null
  return (
    <section aria-labelledby="failed">
      <h2 id="failed">{t('failed.title')}</h2>
      <p>{t('failed.lead')}</p>
      <ul className="start-list">
        {jobs.map(({ job, count }) => (
          <li key={job}>
            <code>{job}</code> <span className="small">{t('failed.count', { count, number: formatNumber(count, language) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function FollowedNews({ news }: { news: Start['news'] }) {
  const { t } = useTranslation(['start', 'common'])
  const language = useLanguage()
  return (
    <section aria-labelledby="news">
      <h2 id="news">{t('news.title')}</h2>
      {news === null && <p>{t('news.invitation')}</p>}
      {news?.length === 0 && <p className="empty">{t('news.none')}</p>}
      {news && news.length > 0 && (
        <ul className="start-list">
          {news.map(({ key, kind, slug, title }) => {
            const picked = pickText(title, language)
            return (
              <li key={key}>
                <KindLabel kind={kind}>{t(`common:kind.${kind}`)}</KindLabel>
                <a href={pathTo(kind, language, { slug })} lang={picked?.language}>
                  {picked?.text}
                </a>
              </li>
            )
          })}
        </ul>
      )}
      <p className="small">
        {news === null ? (
          <a href={pathTo('topics', language)}>{t('news.topics')}</a>
        ) : (
          <Link to={pathTo('ownFollowing', language)}>{t('news.all')}</Link>
        )}
      </p>
    </section>
  )
}

export function MissingFromCountry({ lacks }: { lacks: NonNullable<Start['lacks']> }) {
  const { t } = useTranslation(['start', 'common'])
  const language = useLanguage()
  const { kinds, topics } = lacks
  const country = pickText(lacks.country, language)?.text ?? ''
  if (kinds.length === 0 && topics.length === 0) return null
  return (
    <section aria-labelledby="lacks">
      <h2 id="lacks">{t('lacks.title', { country })}</h2>
      {kinds.length > 0 && (
        <p>
          {t('lacks.kinds', {
            country,
            kinds: formatList(
              kinds.map((kind) => t(`common:kinds.${kind}`).toLocaleLowerCase(language)),
              language,
            ),
          })}
        </p>
      )}
      {topics.length > 0 && (
        <>
          <p>{t('lacks.topics', { country })}</p>
          <ul className="start-list">
            {topics.map(({ slug, label, count }) => (
              <li key={slug}>
                <a href={pathTo('topic', language, { slug })}>
                  <LocalizedText text={label} />
                </a>{' '}
                <span className="small">{t('lacks.count', { count, number: formatNumber(count, language) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link className="button button-quiet" to={pathTo('newResource', language)}>
          {t('lacks.share')}
        </Link>
      </p>
    </section>
  )
}
