/** One match of an offer and a request: what each institution wrote, and whether it accepts. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { isStaff } from '#app/features/core/person/person.ts'
import { Decisions } from '#app/features/programme/exchanges/matching/decisions.tsx'
import { getMatch } from '#app/features/programme/exchanges/matching/find-matches.server.ts'
import { MatchFacts } from '#app/features/programme/exchanges/matching/match-facts.tsx'
import { acceptMatch, endMatch } from '#app/features/programme/exchanges/matching/matches.server.ts'
import { decisionSchemas } from '#app/features/programme/exchanges/matching/schema.ts'
import { addParticipant, checkItem, getPlan, removeParticipant, savePlan } from '#app/features/programme/exchanges/plan/plan.server.ts'
import { PlanSections } from '#app/features/programme/exchanges/plan/plan-sections.tsx'
import { startReport } from '#app/features/programme/exchanges/plan/report.server.ts'
import { planSchemas, typedFields } from '#app/features/programme/exchanges/plan/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { findText } from '#app/i18n/find-text.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf, requireSharer } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/exchange-match'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]

const intents = z.discriminatedUnion('intent', [...decisionSchemas, ...planSchemas])
const dones = ['proposed', 'accepted', 'agreed', 'ended', 'plan', 'check', 'add-participant', 'remove-participant'] as const

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const found = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const match = await getMatch(db, id)
        return match && { match, found: await getPlan(db, id) }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  return {
    ...found,
    ofStaff: isStaff(me.person),
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(context.get(languageContext))('exchanges:match.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, intents, { typed: ['note', 'reason', ...typedFields] })
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input, me } = sent
  const language = context.get(languageContext)
  const saved = await sent.save(async (db): Promise<{ done: (typeof dones)[number] } | { draft: string }> => {
    switch (input.intent) {
      case 'accept':
        return { done: (await acceptMatch(db, id, input)) === 'agreed' ? 'agreed' : 'accepted' }
      case 'end':
        await endMatch(db, id, input.reason)
        return { done: 'ended' }
      case 'plan':
        await savePlan(db, id, input)
        return { done: 'plan' }
      case 'check':
        await checkItem(db, id, input.item, input.isDone === 'yes')
        return { done: 'check' }
      case 'add-participant':
        await addParticipant(db, id, input, language)
        return { done: 'add-participant' }
      case 'remove-participant':
        await removeParticipant(db, input.participant)
        return { done: 'remove-participant' }
      default:
        return { draft: await startReport(db, me.person, id, language) }
    }
  })
  if (!saved.ok) return saved.refused
  if ('draft' in saved.value) throw redirect(pathTo('draft', language, { id: saved.value.draft }))
  throw redirect(`${pathTo('exchangeMatch', language, { id })}?done=${saved.value.done}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'exchangeMatch', params, origin: loaderData.origin }) : []

export default function ExchangeMatch({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('exchanges')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { match, found, ofStaff, done } = loaderData
  const typed = Object.fromEntries(answer?.sent ?? [])
  const errors = answer?.errors ?? {}
  return (
    <>
      <p className="back">
        <a href={pathTo(ofStaff ? 'staffExchanges' : 'ownExchanges', language)}>{t(ofStaff ? 'staff.title' : 'own.title')}</a>
      </p>
      <h1>{t('match.title')}</h1>
      <p className="lead">{t(`match.explain.${match.state}`)}</p>
      <DoneNotice text={done && !answer ? t(`match.done.${done}`) : null} />
      <ErrorSummary
        errors={errors}
        labelOf={(name) => findText(i18n, 'exchanges', `plan.${name}`) ?? findText(i18n, 'exchanges', `match.${name}`)}
      />
      <Refusal error={answer?.error} />
      <MatchFacts match={match} />
      <PlanSections match={match} found={found} ofStaff={ofStaff} typed={typed} errors={errors} />
      <Decisions match={match} ofStaff={ofStaff} typed={typed} errors={errors} />
    </>
  )
}
