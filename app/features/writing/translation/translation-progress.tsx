import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { StackedBar } from './stacked-bar.tsx'
import { textStates } from './text-states.ts'
import { fieldsOfPage, type TranslationPage } from './translation-page.ts'

type Props = { page: TranslationPage; targets: readonly Language[]; path: string; onlyWork: boolean }

/** Progress of the translation as a bar and as text, links to other target languages, and the filter for texts that need work. */
export function TranslationProgress({ page, targets, path, onlyWork }: Props) {
  const { t } = useTranslation(['translation', 'common'])
  const language = useLanguage()
  const fields = fieldsOfPage(page)
  const counts = [...textStates].reverse().map((state) => ({ state, count: fields.filter((field) => field.state === state).length }))
  const work = fields.length - (counts.find(({ state }) => state === 'current')?.count ?? 0)
  return (
    <section className="translation-progress" aria-label={t('editor.progress')}>
      <StackedBar parts={counts} />
      <ul className="text-counts">
        {counts.map(
          ({ state, count }) =>
            (count > 0 || state === 'current') && (
              <li key={state}>
                <span className={`text-mark is-${state}`} aria-hidden="true" />
                {t(`editor.count.${state}`, { count, number: formatNumber(count, language) })}
              </li>
            ),
        )}
      </ul>
      {targets.length > 1 && (
        <nav aria-label={t('editor.into')}>
          <ul className="chip-list">
            {targets.map((target) => (
              <li key={target}>
                <Link className="chip" to={`${path}?to=${target}`} aria-current={target === page.to ? 'page' : undefined}>
                  {t(`common:language.${target}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {(work > 0 || onlyWork) && (
        <nav aria-label={t('editor.show')} className="text-filter">
          <Link to={`${path}?to=${page.to}`} aria-current={onlyWork ? undefined : 'true'} preventScrollReset>
            {t('editor.all', { count: fields.length })}
          </Link>
          <Link to={`${path}?to=${page.to}&show=work`} aria-current={onlyWork ? 'true' : undefined} preventScrollReset>
            {t('editor.onlyWork', { count: work })}
          </Link>
        </nav>
      )}
    </section>
  )
}
