import { useTranslation } from 'react-i18next'
import { useBars } from '#app/features/catalogue/use-bars.ts'
import { type KindCounts, totalOf } from '#app/features/catalogue/use-kind-counts.ts'
import { BarList } from '#app/ui/bar-list.tsx'
import type { Related } from './queries.server.ts'

type Props = { topic: string; counts: KindCounts; related: readonly Related[] }

/** As many as can be taken in at a glance. */
const most = 5

/** What there is on a topic: how much of what, whom it is about, and what was in the way. Every bar leads to what it counts. */
export function TopicGlance({ topic, counts, related }: Props) {
  const { t } = useTranslation('topic')
  const { kindBars, conceptBars } = useBars({ topic: [topic] })
  const groups = [
    { key: 'kinds', bars: kindBars(counts) },
    { key: 'populations', bars: conceptBars(related, 'population', most) },
    { key: 'challenges', bars: conceptBars(related, 'challenge', most) },
    { key: 'changes', bars: conceptBars(related, 'change-kind', most) },
  ] as const
  return (
    <section className="glance" aria-labelledby="glance">
      <h2 id="glance" className="visually-hidden">
        {t('glance.title')}
      </h2>
      {groups.map(
        ({ key, bars }) =>
          bars.length > 0 && (
            <section key={key} aria-labelledby={`glance-${key}`}>
              <h3 id={`glance-${key}`}>{t(`glance.${key}`)}</h3>
              <BarList items={bars} scale={totalOf(counts)} labelledBy={`glance-${key}`} />
            </section>
          ),
      )}
    </section>
  )
}
