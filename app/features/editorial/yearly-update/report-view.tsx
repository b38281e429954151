import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber, sortByText } from '#app/i18n/format.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { BarList } from '#app/ui/bar-list.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { gapsOf, type Report, reachKeys } from './report.ts'
import { decisions } from './schema.ts'

/** The whole report; bars have their numbers as text, so it prints as shown. */
export function ReportView({ report, names }: { report: Report; names: Readonly<Record<string, string>> }) {
  const { t } = useTranslation(['yearly-update', 'common'])
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const gaps = gapsOf(report)
  const nameOf = (iso3: string) => names[iso3] ?? iso3
  const countries = sortByText(report.byCountry, ({ key }) => nameOf(key), language)
  const asked = [
    ...report.scope.kinds.map((kind) => t(`common:kinds.${kind}`)),
    ...sortByText(report.scope.countries.map(nameOf), (name) => name, language),
  ]
  const bar = (key: string, label: string, count: number) => ({
    key,
    label,
    count,
    number: number(count),
    countText: t('report.resources', { count }),
  })
  return (
    <>
      <section aria-labelledby="decisions">
        <h2 id="decisions">{t('report.decisions')}</h2>
        <p>{t('report.decisionsText', { count: report.items })}</p>
        {asked.length > 0 && <p>{t('report.scope', { list: formatList(asked, language) })}</p>}
        <BarList
          labelledBy="decisions"
          scale={report.items}
          items={decisions.map((one) => bar(one, t(`state.${one}`), report.decisions[one]))}
        />
        {report.open > 0 && <p>{t('report.open', { count: report.open })}</p>}
      </section>
      <section aria-labelledby="kinds">
        <h2 id="kinds">{t('report.kinds')}</h2>
        <BarList labelledBy="kinds" items={report.byKind.map(({ key, total }) => bar(key, t(`common:kinds.${key}`), total))} />
      </section>
      <section>
        <h2>{t('report.countries')}</h2>
        <DataTable
          caption={t('report.countries')}
          isCaptionHidden
          columns={[
            { key: 'country', label: t('progress.country') },
            { key: 'live', label: t('report.live'), isNumeric: true },
            { key: 'asked', label: t('report.asked'), isNumeric: true },
            { key: 'decided', label: t('report.decided'), isNumeric: true },
          ]}
          rows={countries
            .filter(({ live, total }) => live + total > 0)
            .map(({ key, live, total, decided }) => ({ key, header: nameOf(key), cells: [number(live), number(total), number(decided)] }))}
        />
      </section>
      <section aria-labelledby="topics">
        <h2 id="topics">{t('report.topics')}</h2>
        <BarList
          labelledBy="topics"
          items={report.byTopic
            .filter(({ live }) => live > 0)
            .toSorted((a, b) => b.live - a.live)
            .map(({ key, labels, live }) => bar(key, pickText(labels, language)?.text ?? key, live))}
        />
      </section>
      <section aria-labelledby="gaps">
        <h2 id="gaps">{t('report.gaps')}</h2>
        <p>
          {gaps.countries.length > 0
            ? t('report.gapCountries', {
                list: formatList(
                  sortByText(gaps.countries.map(nameOf), (name) => name, language),
                  language,
                ),
              })
            : t('report.noGapCountries')}
        </p>
        <p>
          {gaps.topics.length > 0
            ? t('report.gapTopics', {
                list: formatList(
                  gaps.topics.map(({ key, labels }) => pickText(labels, language)?.text ?? key),
                  language,
                ),
              })
            : t('report.noGapTopics')}
        </p>
      </section>
      <section aria-labelledby="report-links">
        <h2 id="report-links">{t('report.links')}</h2>
        <p>
          {t('report.linksText', {
            count: report.links.checked,
            checked: number(report.links.checked),
            broken: number(report.links.broken),
            mended: number(report.links.mended),
          })}
        </p>
      </section>
      <section aria-labelledby="answers">
        <h2 id="answers">{t('report.answers')}</h2>
        <p>
          {report.answers.count === 0 || report.answers.medianDays === null
            ? t('report.noAnswers')
            : t('report.answersText', {
                count: report.answers.count,
                median: number(report.answers.medianDays),
                within: number(report.answers.within5),
              })}
        </p>
      </section>
      <section aria-labelledby="evidence">
        <h2 id="evidence">{t('report.evidence')}</h2>
        {report.withoutEvidence.length === 0 ? (
          <p>{t('report.allEvidence')}</p>
        ) : (
          <ul className="update-evidence">
            {report.withoutEvidence.map((id) => {
              const [evaluation = '', order = ''] = id.split('/')
              return (
                <li key={id}>
                  <a href={pathTo('recommendation', language, { evaluation, number: order })}>{id.toUpperCase()}</a>
                </li>
              )
            })}
          </ul>
        )}
      </section>
      <section aria-labelledby="people">
        <h2 id="people">{t('report.people')}</h2>
        <p>{t('report.peopleText', { count: report.left })}</p>
      </section>
      {report.assistance && report.assistance.length > 0 && (
        <section aria-labelledby="report-assistance">
          <h2 id="report-assistance">{t('report.assistance')}</h2>
          <DataTable
            caption={t('report.assistance')}
            isCaptionHidden
            columns={[
              { key: 'state', label: t('report.assistanceColumn') },
              { key: 'number', label: t('report.column.number'), isNumeric: true },
              { key: 'countries', label: t('progress.country') },
            ]}
            rows={report.assistance.map(({ state, count, countries: codes }) => ({
              key: state,
              header: t(`report.assistanceState.${state}`),
              cells: [
                number(count),
                formatList(
                  sortByText(codes.map(nameOf), (name) => name, language),
                  language,
                ),
              ],
            }))}
          />
        </section>
      )}
      {report.reach && (
        <section>
          <h2>{t('report.reach')}</h2>
          <DataTable
            caption={t('report.reach')}
            isCaptionHidden
            columns={[
              { key: 'what', label: t('report.column.name') },
              { key: 'number', label: t('report.column.number'), isNumeric: true },
            ]}
            rows={reachKeys.map((key) => ({ key, header: t(`report.reached.${key}`), cells: [number(report.reach?.[key] ?? 0)] }))}
          />
        </section>
      )}
    </>
  )
}
