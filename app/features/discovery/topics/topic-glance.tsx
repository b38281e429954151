import { useTranslation } from 'react-i18next'
import { CountSummary } from '#app/features/resources/published/count-summary.tsx'
import { useBars } from '#app/features/resources/published/use-bars.ts'
import { type KindCounts, totalOf } from '#app/features/resources/published/use-kind-counts.ts'
import type { Related } from './queries.server.ts'

type Props = { topic: string; counts: KindCounts; related: readonly Related[] }

/** As many as can be taken in at a glance. */
const most = 5

/** What there is on a topic: how much of what, whom it is about, and what was in the way. Every bar leads to what it counts. */
export function TopicGlance({ topic, counts, related }: Props) {
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
