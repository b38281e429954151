import { useTranslation } from 'react-i18next'
import { ContentText, hasText } from '#app/features/discovery/page/content-text.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Cells } from './cells.tsx'
import type { Column } from './column-names.ts'
import { findShared } from './shared-concepts.ts'
import { useConceptName } from './use-concept-name.ts'

/** Challenges: first those that several experiences share, side by side; then those of one experience. */
export function ChallengeRows({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation('compare')
  const language = useLanguage()
  const nameOf = useConceptName(columns)
  const shared = findShared(
    columns.map(({ compared }) => compared.content),
    'challenge',
  )
  const isShared = (challenge: string) => shared.some(({ slug }) => slug === challenge)
  const linkTo = (challenge: string) => `${pathTo('search', language)}?challenge=${challenge}`
  const hasOwn = columns.some(({ compared }) => compared.content.challenges.some(({ challenge }) => challenge && !isShared(challenge)))
  return (
    <>
      {shared.map(({ slug, count }) => (
        <div key={slug} className="compare-subrow compare-shared">
          <h3 id={`challenge-${slug}`}>
            <a href={linkTo(slug)}>{nameOf('challenge', slug)}</a>{' '}
            <span className="compare-badge">
              {t('challenge.shared')}
              {columns.length > 2 && ` · ${t('challenge.of', { count, total: columns.length })}`}
            </span>
          </h3>
          <Cells columns={columns} level={4}>
            {({ compared }) => {
              const met = compared.content.challenges.find(({ challenge }) => challenge === slug)
              return met ? <ContentText text={met.howMet} /> : <p className="compare-none">{t('challenge.notNamed')}</p>
            }}
          </Cells>
        </div>
      ))}
      {hasOwn && (
        <div className="compare-subrow">
          <h3>{t('challenge.own')}</h3>
          <p className="small">{t('challenge.ownNote')}</p>
          <Cells columns={columns} level={4}>
            {({ compared }) => {
              const own = compared.content.challenges.filter(({ challenge }) => challenge && !isShared(challenge))
              return own.length === 0 ? (
                compared.content.challenges.length > 0 && <p className="compare-none">{t('challenge.allShared')}</p>
              ) : (
                <dl className="compare-list">
                  {own.map(({ id, challenge, howMet }) => (
                    <div key={id}>
                      <dt>
                        <a href={linkTo(challenge)}>{nameOf('challenge', challenge)}</a>
                      </dt>
                      <dd>{hasText(howMet) && <ContentText as="span" text={howMet} />}</dd>
                    </div>
                  ))}
                </dl>
              )
            }}
          </Cells>
        </div>
      )}
    </>
  )
}
