import { useTranslation } from 'react-i18next'
import { formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { BarList } from '#app/ui/bar-list.tsx'
import type { Overview } from './find-assistances.server.ts'
import { type AssistanceState, assistanceStates } from './states.ts'

type Props = { overview: Overview; hrefOf: (changed: { state?: AssistanceState; topic?: string }) => string }

/** How much there is by state and by topic; each bar narrows the list. */
export function AssistanceBars({ overview: { states, topics }, hrefOf }: Props) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  const bar = (key: string, label: string, count: number, href: string) => ({
    ...{ key, label, count, href: count > 0 ? href : null },
    ...{ number: formatNumber(count, language), countText: t('count', { count }) },
  })
  return (
    <div className="assistance-bars">
      <section aria-labelledby="by-state">
        <h2 id="by-state">{t('public.byState')}</h2>
        <BarList
          labelledBy="by-state"
          items={assistanceStates.map((state) => bar(state, t(`state.${state}`), states[state] ?? 0, hrefOf({ state })))}
        />
      </section>
      <section aria-labelledby="by-topic">
        <h2 id="by-topic">{t('public.byTopic')}</h2>
        <BarList
          labelledBy="by-topic"
          items={topics.map(({ slug, labels, count }) =>
            bar(slug, pickText(labels, language)?.text ?? slug, count, hrefOf({ topic: slug })),
          )}
        />
      </section>
    </div>
  )
}
