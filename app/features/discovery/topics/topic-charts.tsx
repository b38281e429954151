import { useTranslation } from 'react-i18next'
import { CountSummary } from '#app/features/resources/published/count-summary.tsx'
import { useBars } from '#app/features/resources/published/use-bars.ts'
import { type KindCounts, totalOf } from '#app/features/resources/published/use-kind-counts.ts'
import type { Related } from './queries.server.ts'

type Props = { topic: string; counts: KindCounts; related: readonly Related[] }

/** Maximum number of bars. */
const most = 5

/** A topic's resources in numbers: by kind, by population, by challenge. Every bar links to the resources it counts. */
export function TopicCharts({ topic, counts, related }: Props) {
  const { t } = useTranslation('topics')
  const { kindBars, conceptBars } = useBars({ topic: [topic] })
  return (
    <CountSummary
      title={t('glance.title')}
      scale={totalOf(counts)}
      groups={[
        { key: 'kinds', title: t('glance.kinds'), bars: kindBars(counts) },
        { key: 'populations', title: t('glance.populations'), bars: conceptBars(related, 'population', most) },
        { key: 'challenges', title: t('glance.challenges'), bars: conceptBars(related, 'challenge', most) },
        { key: 'changes', title: t('glance.changes'), bars: conceptBars(related, 'change-kind', most) },
      ]}
    />
  )
}
