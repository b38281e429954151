import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, formatDay, formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import type { Facts } from './queries.server.ts'

/** Figures older than this many years are marked: a reader takes them for today's. */
const oldAfter = 3

/** What to look at before answering: the page itself, its figures with their age, its links with their last check. */
export function ItemFacts({ facts, year }: { facts: Facts; year: number }) {
  const { t } = useTranslation(['yearly-update', 'common'])
  const language = useLanguage()
  const { kind, slug, figures, sources, links } = facts
  const ageOf = (asOf: string) => year - Number(asOf.slice(0, 4))
  return (
    <>
      <p>
        <a href={pathTo(kind, language, { slug })} target="_blank" rel="noopener">
          {t('item.read')}
        </a>{' '}
        · {facts.confirmedAt ? t('item.cleared', { when: formatDay(facts.confirmedAt, language) }) : t('item.notCleared')}
      </p>
      <div>
        <h2>{t('item.figures')}</h2>
        {figures.length === 0 ? (
          <p className="empty">{t('item.noFigures')}</p>
        ) : (
          <DataTable
            caption={t('item.figures')}
            isCaptionHidden
            columns={[
              { key: 'label', label: t('item.figure') },
              { key: 'value', label: t('item.value'), isNumeric: true },
              { key: 'asOf', label: t('item.asOf') },
            ]}
            rows={figures.map(({ id, label, value, unit, asOf }) => ({
              key: id,
              header: pickText(label, language)?.text,
              cells: [
                value === null ? '–' : `${formatNumber(value, language)} ${pickText(unit, language)?.text ?? ''}`,
                asOf ? (
                  <span key="asOf" className={ageOf(asOf) > oldAfter ? 'update-old' : undefined}>
                    {formatDate(asOf, language)}
                    {ageOf(asOf) > 0 && ` · ${t('item.age', { count: ageOf(asOf) })}`}
                  </span>
                ) : (
                  t('item.noDate')
                ),
              ],
            }))}
          />
        )}
      </div>
      <section aria-labelledby="item-sources">
        <h2 id="item-sources">{t('item.sources')}</h2>
        <p className="small">{t('item.sourcesAsk')}</p>
        {sources.length === 0 ? (
          <p className="empty">{t('item.noSources')}</p>
        ) : (
          <ul>
            {sources.map(({ id, title, publisher, url, date }) => (
              <li key={id}>
                {url ? <ExternalLink href={url}>{title}</ExternalLink> : title}
                <span className="small block">{[publisher, date && formatDate(date, language)].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="item-links">
        <h2 id="item-links">{t('item.links')}</h2>
        {links.length === 0 ? (
          <p className="empty">{t('item.noLinks')}</p>
        ) : (
          <ul className="update-links">
            {links.map(({ url, state, checkedAt, movedTo, lastAliveAt }) => (
              <li key={url}>
                <ExternalLink href={url}>{url}</ExternalLink>
                <span className={`small ${state === 'broken' || state === 'doubtful' ? 'update-old' : ''}`}>
                  {checkedAt ? t(`item.link.${state === 'broken' || state === 'doubtful' ? state : 'sound'}`) : t('item.link.unchecked')}
                  {checkedAt && ` · ${t('item.checked', { when: formatDay(checkedAt, language) })}`}
                  {state === 'broken' && lastAliveAt && ` · ${t('item.lastAlive', { when: formatDay(lastAliveAt, language) })}`}
                </span>
                {movedTo && (
                  <span className="small">
                    {t('item.moved')} <ExternalLink href={movedTo}>{movedTo}</ExternalLink>
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
