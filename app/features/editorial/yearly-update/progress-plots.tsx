import { useTranslation } from 'react-i18next'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { knownValue } from '#app/lib/known-value.ts'
import type { findProgress } from './find-cycles.server.ts'
import type { itemQuery } from './item-query.ts'
import { ProgressBars } from './progress-bars.tsx'

type Props = { progress: Awaited<ReturnType<typeof findProgress>>; list: ReturnType<typeof itemQuery.at> }

/** How far a yearly update is, by country, institution and kind; each bar leads to its items in `list`. */
export function ProgressPlots({ progress, list }: Props) {
  const { t } = useTranslation('yearly-update')
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{t('progress.title')}</h2>
      <div className="update-plots">
        <ProgressBars id="by-country" title={t('progress.country')} rows={progress.countries} hrefOf={(country) => list.to({ country })} />
        <ProgressBars
          id="by-institution"
          title={t('progress.institution')}
          rows={progress.institutions}
          hrefOf={(institution) => list.to({ institution })}
        />
        <ProgressBars
          id="by-kind"
          title={t('progress.kind')}
          rows={progress.kinds}
          hrefOf={(kind) => list.to({ kind: knownValue(kinds, kind) })}
        />
      </div>
    </section>
  )
}
