import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { StateLabel } from '#app/features/core/kinds/state-label.tsx'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { languages, otherLanguage, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { GapList } from './gap-list.tsx'
import type { Review } from './review-page.server.ts'

/** State, revision, author and date; and the changes since the published revision. */
export function ReviewFacts({ review: { draft, owner, saved, changes } }: { review: Review }) {
  const { t } = useTranslation(['review', 'revisions', 'common'])
  const language = useLanguage()
  const { momentOf } = useMoments()
  const { labelOf } = useFieldLabels()
  return (
    <section aria-labelledby="review-facts">
      <h2 id="review-facts">{t('page.facts')}</h2>
      <dl className="fact-list">
        <dt>{t('page.state')}</dt>
        <dd>
          <StateLabel state={draft.state} />
        </dd>
        <dt>{t('page.revision')}</dt>
        <dd suppressHydrationWarning>
          {t('page.revisionBy', {
            number: draft.revision,
            name: saved?.name ?? '',
            when: saved ? momentOf(saved.at) : '',
          })}
        </dd>
        <dt>{t('page.owner')}</dt>
        <dd>
          {owner?.name} <a href={`mailto:${owner?.email}`}>{owner?.email}</a>
        </dd>
        <dt>{t('page.institution')}</dt>
        <dd>{pickText(draft.institution?.names, language)?.text ?? t('page.noInstitution')}</dd>
        <dt>{t('page.live')}</dt>
        <dd>
          {draft.liveRevision ? (
            <>
              {t('page.liveIn', {
                number: draft.liveRevision,
                languages: formatList(
                  draft.liveLanguages.map((code) => t(`common:language.${code}`)),
                  language,
                ),
              })}{' '}
              <a
                href={pathTo(draft.kind, draft.liveLanguages.includes(language) ? language : otherLanguage(language), { slug: draft.slug })}
              >
                {t('page.openLive')}
              </a>
            </>
          ) : (
            t('page.notLive')
          )}
        </dd>
      </dl>
      {changes.length > 0 && (
        <details>
          <summary>{t('page.changes', { count: changes.length })}</summary>
          <ul>
            {changes.map((name) => (
              <li key={name}>{labelOf(name)}</li>
            ))}
          </ul>
        </details>
      )}
      <ul className="plain-links">
        <li>
          <a href={pathTo('draft', language, { id: draft.id })}>{t('page.edit')}</a>
        </li>
        <li>
          <a href={pathTo('history', language, { id: draft.id })}>{t('revisions:history.link')}</a>
        </li>
        {draft.liveRevision !== null && draft.hasUnpublishedChanges && (
          <li>
            <a href={`${pathTo('changes', language, { id: draft.id })}?from=${draft.liveRevision}&to=${draft.revision}`}>
              {t('revisions:history.compareLive')}
            </a>
          </li>
        )}
        <li>
          <Link to={`${pathTo('translate', language, { id: draft.id })}?to=${otherLanguage(draft.content.originalLanguage)}`}>
            {t('page.translate', { language: t(`common:language.${otherLanguage(draft.content.originalLanguage)}`) })}
          </Link>
        </li>
      </ul>
    </section>
  )
}

/** What is missing for publication, by language. */
export function ReviewGaps({ gaps }: Pick<Review, 'gaps'>) {
  const { t } = useTranslation(['review', 'common'])
  return (
    <section aria-labelledby="review-gaps">
      <h2 id="review-gaps">{t('page.gaps')}</h2>
      {languages.map((code) =>
        gaps[code].length === 0 ? (
          <p key={code}>{t('page.complete', { language: t(`common:language.${code}`) })}</p>
        ) : (
          <details key={code}>
            <summary>{t('page.missing', { count: gaps[code].length, language: t(`common:language.${code}`) })}</summary>
            <GapList gaps={gaps[code]} />
          </details>
        ),
      )}
    </section>
  )
}
