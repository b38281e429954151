import { useTranslation } from 'react-i18next'
import type { findProgress } from './find-cycles.server.ts'
import { ProgressBars } from './progress-bars.tsx'
import { type ItemFilters, itemQuery } from './schema.ts'

type Props = { progress: Awaited<ReturnType<typeof findProgress>>; filters: ItemFilters; path: string }

/** How far a yearly update is, by country, institution and kind; each bar leads to its items on the page at `path`. */
export function ProgressPlots({ progress, filters, path }: Props) {
  const { t } = useTranslation('yearly-update')
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{t('progress.title')}</h2>
      <div className="update-plots">
        <ProgressBars
          id="by-country"
          title={t('progress.country')}
          rows={progress.countries}
          hrefOf={(country) => path + itemQuery(filters, { country })}
        />
        <ProgressBars
          id="by-institution"
          title={t('progress.institution')}
          rows={progress.institutions}
          hrefOf={(institution) => path + itemQuery(filters, { institution })}
        />
        <ProgressBars
          id="by-kind"
          title={t('progress.kind')}
          rows={progress.kinds}
          hrefOf={(kind) => path + itemQuery(filters, { kind })}
        />
      </div>
    </section>
  )
}
