import { useTranslation } from 'react-i18next'
import { ActionStatusLabel } from '#app/features/core/recommendations/action-status.tsx'
import { isOverdue } from '#app/features/core/recommendations/progress.ts'
import type { Recommendation } from '#app/features/core/recommendations/queries.server.ts'
import type { Country } from '#app/features/core/reference/queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { actionAnchor } from './action-anchor.ts'

type Props = {
  actions: Recommendation['actions']
  countries: Pick<Country, 'iso3' | 'shortNames'>[]
  /** The target of the recommendation, for actions without their own. */
  targetOn: string | null
  today: string
}

/** The actions of a recommendation in the plan's order. `countries`: those named by any action. */
export function ActionList({ actions, countries, targetOn: common, today }: Props) {
  const { t } = useTranslation('follow-up')
  const language = useLanguage()
  return (
    <ol className="action-list">
      {actions.map(({ id, texts, responsible, status, statusNotes, countries: codes, targetOn }) => (
        <li key={id} id={actionAnchor(id)}>
          <p className="action-text">
            <LocalizedText text={texts} withLabel />
          </p>
          <dl>
            <div>
              <dt>{t('page.status')}</dt>
              <dd>
                <ActionStatusLabel status={status} />
                {isOverdue(status, targetOn ?? common, today) && <span className="overdue"> · {t('page.overdue')}</span>}
              </dd>
            </div>
            {targetOn && (
              <div>
                <dt>{t('page.target')}</dt>
                <dd>{formatDate(targetOn, language)}</dd>
              </div>
            )}
            <div>
              <dt>{t('page.responsible')}</dt>
              <dd>
                <LocalizedText text={responsible} />
              </dd>
            </div>
            {codes.length > 0 && (
              <div>
                <dt>{t('page.countries', { count: codes.length })}</dt>
                <dd>
                  <Countries codes={codes} countries={countries} />
                </dd>
              </div>
            )}
            {hasText(statusNotes) && (
              <div className="action-note">
                <dt>{t('page.note')}</dt>
                <dd>
                  <LocalizedText text={statusNotes} withLabel />
                </dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ol>
  )
}

const hasText = (text: Recommendation['actions'][number]['statusNotes']) => pickText(text, 'es') !== null

function Countries({ codes, countries }: { codes: string[]; countries: Props['countries'] }) {
  const language = useLanguage()
  return (
    <ul className="action-institutions">
      {codes.map((iso3) => (
        <li key={iso3}>
          <a href={pathTo('country', language, { iso3: iso3.toLowerCase() })}>
            <LocalizedText text={countries.find((country) => country.iso3 === iso3)?.shortNames ?? { [language]: iso3 }} />
          </a>
        </li>
      ))}
    </ul>
  )
}
