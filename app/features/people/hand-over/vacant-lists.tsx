import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { InstitutionWithoutHolder, VacantPost } from './find-orphaned-content.server.ts'

type Props = { posts: readonly VacantPost[]; institutions: readonly InstitutionWithoutHolder[] }

/** Institutions with content and no official in office, and vacant posts. */
export function VacantLists({ posts, institutions }: Props) {
  const { t } = useTranslation(['hand-over', 'institutions'])
  const language = useLanguage()
  return (
    <>
      <section aria-labelledby="without-holder">
        <h2 id="without-holder">{t('overview.withoutHolder')}</h2>
        {institutions.length === 0 && <p className="empty empty-column">{t('overview.everyoneHeld')}</p>}
        <ul className="owned-list">
          {institutions.map(({ id, names, country, resources }) => (
            <li key={id}>
              <a href={pathTo('institution', language, { id })}>{pickText(names, language)?.text}</a>
              <span className="small block">
                {[pickText(country, language)?.text, t('institutions:list.resourceCount', { count: resources })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="vacant-posts">
        <h2 id="vacant-posts">{t('overview.vacantPosts')}</h2>
        {posts.length === 0 && <p className="empty empty-column">{t('overview.noVacantPosts')}</p>}
        <ul className="owned-list">
          {posts.map(({ id, title, institutionId, institution, country, lastHeld }) => (
            <li key={id}>
              <a href={pathTo('institution', language, { id: institutionId })}>
                {[title, institution].flatMap((text) => pickText(text, language)?.text ?? []).join(', ')}
              </a>
              <span className="small block">
                {[
                  pickText(country, language)?.text,
                  lastHeld ? t('overview.vacantSince', { when: formatDate(lastHeld, language) }) : t('overview.neverHeld'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
