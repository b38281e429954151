/** What is arranged for an agreed exchange; of one that took place or was cancelled, what had been arranged. */
import { useTranslation } from 'react-i18next'
import type { FoundMatch } from '#app/features/programme/exchanges/matching/find-matches.server.ts'
import { sides } from '#app/features/programme/exchanges/matching/schema.ts'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Checklist } from './checklist.tsx'
import { Participants } from './participants.tsx'
import type { FoundPlan } from './plan.server.ts'
import { PlanForm } from './plan-form.tsx'
import { ReportPanel } from './report-panel.tsx'

type Props = { match: FoundMatch; found: FoundPlan; ofStaff: boolean; typed: Record<string, string>; errors: FieldErrors }

export function PlanSections({ match, found: { plan, done, participants }, ofStaff, typed, errors }: Props) {
  const { t } = useTranslation('exchanges')
  const language = useLanguage()
  const mayChange = match.state === 'agreed'
  if (!mayChange && plan.version === 0) return null
  const of = (intent: string) => (typed.intent === intent ? typed : null)
  return (
    <>
      <section aria-labelledby="plan">
        <h2 id="plan">{t('plan.title')}</h2>
        {mayChange ? (
          <PlanForm plan={plan} typed={of('plan')} errors={errors} />
        ) : (
          <>
            <p>{[formatPeriod(plan.startsOn, plan.endsOn, language), plan.place].filter(Boolean).join(' · ')}</p>
            {plan.agenda && <p className="match-quote">{plan.agenda}</p>}
          </>
        )}
      </section>
      <section aria-labelledby="checklist">
        <h2 id="checklist">{t('plan.checklist')}</h2>
        <Checklist done={done} mayChange={mayChange} />
      </section>
      <section aria-labelledby="participants">
        <h2 id="participants">{t('plan.participants')}</h2>
        <Participants
          participants={participants}
          institutions={{ offer: match.offer.institution, request: match.request.institution }}
          own={mayChange ? sides.filter((side) => ofStaff || match.own.includes(side)) : []}
          typed={of('add-participant')}
          errors={errors}
        />
      </section>
      <section aria-labelledby="report">
        <h2 id="report">{t('report.title')}</h2>
        <ReportPanel plan={plan} />
      </section>
    </>
  )
}
