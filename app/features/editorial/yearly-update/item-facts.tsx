import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { Facts } from './get-facts.server.ts'
import { ItemLinks } from './item-links.tsx'
import { ItemQuestions } from './item-questions.tsx'
import { LinkStatusText } from './link-status-text.tsx'

/** Figures older than this number of years are marked. */
const oldAfter = 3

/** What to check before answering: the page, figures with their age, sources, and links with their last check. */
export function ItemFacts({ facts, year }: { facts: Facts; year: number }) {
  const { t } = useTranslation('yearly-update')
  const language = useLanguage()
  const { dayOf } = useMoments()
  const { kind, slug, figures, sources, links } = facts
  const others = links.filter(({ url }) => !sources.some((source) => source.url === url))
  const ageOf = (asOf: string) => year - Number(asOf.slice(0, 4))
  return (
    <>
      <p>
        <a href={pathTo(kind, language, { slug })} target="_blank" rel="noopener">
          {t('item.read')}
        </a>{' '}
        · {facts.confirmedAt ? t('item.cleared', { when: dayOf(facts.confirmedAt) }) : t('item.notCleared')}
      </p>
      <ItemQuestions questions={facts.questions} />
      <section aria-labelledby="item-figures">
        <h2 id="item-figures">{t('item.figures')}</h2>
        {figures.length === 0 ? (
          <p className="empty">{t('item.noFigures')}</p>
        ) : (
          <ul className="update-facts">
            {figures.map(({ id, label, value, unit, asOf }) => (
              <li key={id}>
                <span>
                  {pickText(label, language)?.text}:{' '}
                  <b>{value === null ? '–' : `${formatNumber(value, language)} ${pickText(unit, language)?.text ?? ''}`}</b>
                </span>
                <span className={`small ${asOf && ageOf(asOf) > oldAfter ? 'update-old' : ''}`}>
                  {asOf ? formatDate(asOf, language) : t('item.noDate')}
                  {asOf && ageOf(asOf) > 0 && ` · ${t('item.age', { count: ageOf(asOf) })}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="item-sources">
        <h2 id="item-sources">{t('item.sources')}</h2>
        <p className="small">{t('item.sourcesAsk')}</p>
        {sources.length === 0 ? (
          <p className="empty">{t('item.noSources')}</p>
        ) : (
          <ul className="update-facts">
            {sources.map(({ id, title, publisher, url, date }) => (
              <li key={id}>
                {url ? <ExternalLink href={url}>{title}</ExternalLink> : title}
                <span className="small">{[publisher, date && formatDate(date, language)].filter(Boolean).join(', ')}</span>
                {links
                  .filter((link) => link.url === url)
                  .map((link) => (
                    <LinkStatusText key={link.url} link={link} />
                  ))}
              </li>
            ))}
          </ul>
        )}
      </section>
      {others.length > 0 && <ItemLinks links={others} />}
    </>
  )
}
