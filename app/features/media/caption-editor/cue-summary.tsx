/** All problems above the list, each linked to its caption. */
import { useTranslation } from 'react-i18next'
import { cueId } from './cue-row.tsx'

export type NamedProblem = { key: number; number: number; words: string }

export function CueSummary({ problems, warnings }: { problems: readonly NamedProblem[]; warnings: number }) {
  const { t } = useTranslation('captions')
  return (
    <div className="cue-summary">
      {problems.length === 0 ? (
        <p className="small">{t('summary.none')}</p>
      ) : (
        <p className="field-error">{t('summary.problems', { count: problems.length })}</p>
      )}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ key, number, words }) => (
            <li key={`${key}${words}`}>
              <a href={`#${cueId(key)}`}>{t('summary.line', { number, problem: words })}</a>
            </li>
          ))}
        </ul>
      )}
      {warnings > 0 && <p className="small">{t('summary.warnings', { count: warnings })}</p>}
    </div>
  )
}
