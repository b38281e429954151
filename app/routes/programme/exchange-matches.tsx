/** The counterparts and the matches of one offer or request: for its institution, for another that wants to answer it, and for staff. */
import { useTranslation } from 'react-i18next'
import { data, Form, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { isStaff } from '#app/features/core/person/person.ts'
import { CandidateList } from '#app/features/programme/exchanges/matching/candidate-list.tsx'
import { ExchangeTitle } from '#app/features/programme/exchanges/matching/exchange-title.tsx'
import { findCandidates } from '#app/features/programme/exchanges/matching/find-candidates.server.ts'
import { type FoundExchange, getExchange } from '#app/features/programme/exchanges/matching/find-exchanges.server.ts'
import { findMatches } from '#app/features/programme/exchanges/matching/find-matches.server.ts'
import { MatchTable } from '#app/features/programme/exchanges/matching/match-table.tsx'
import { proposeMatch, withdrawExchange } from '#app/features/programme/exchanges/matching/matches.server.ts'
import { exchangeSchema } from '#app/features/programme/exchanges/matching/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf, requireSharer } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import type { Route } from './+types/exchange-matches'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]

const dones = ['withdraw', 'reopen'] as const

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const ofStaff = isStaff(me.person)
  const found = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const exchange = await getExchange(db, id)
        if (!exchange) return null
        return {
          exchange,
          candidates: await findCandidates(db, id, { ofOwn: !exchange.isOwn && !ofStaff }),
          matches: await findMatches(db, { exchange: id }),
        }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const language = context.get(languageContext)
  return {
    ...found,
    ofStaff,
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(language)('exchanges:matching.page', { title: pickText(found.exchange.title, language)?.text ?? '' }),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, exchangeSchema, { typed: ['message'] })
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input } = sent
  const language = context.get(languageContext)
  const saved = await sent.save(async (db) => {
    if (input.intent === 'propose') return proposeMatch(db, { own: id, other: input.other, message: input.message })
    await withdrawExchange(db, id, { again: input.intent === 'reopen' })
    return null
  })
  if (!saved.ok) return saved.refused
  if (saved.value) throw redirect(`${pathTo('exchangeMatch', language, { id: saved.value })}?done=proposed`)
  throw redirect(`${pathTo('exchangeMatches', language, { id })}?done=${input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'exchangeMatches', params, origin: loaderData.origin }) : []

export default function ExchangeMatches({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['exchanges', 'page'])
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { exchange, candidates, matches, ofStaff, done } = loaderData
  const { slug, title, institution, direction, startsOn, endsOn, days } = exchange
  const typed = Object.fromEntries(answer?.sent ?? [])
  const isForeign = !exchange.isOwn && !ofStaff
  return (
    <>
      <p className="eyebrow">{t(`page:exchange.direction.${direction}`)}</p>
      <h1>
        <ExchangeTitle slug={slug} title={title} />
      </h1>
      <p className="lead">
        {[
          pickText(institution, language)?.text,
          startsOn && formatPeriod(startsOn, endsOn, language),
          t('page:exchange.days', { count: days, number: days }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <DoneNotice text={done && !answer ? t(`matching.done.${done}`) : null} />
      <Refusal error={answer?.error} />
      <StateOf exchange={exchange} mayChange={!isForeign} />
      {matches.length > 0 && (
        <section aria-labelledby="matches">
          <h2 id="matches">{t('matching.matches')}</h2>
          <MatchTable caption={t('matching.matches')} matches={matches} />
        </section>
      )}
      {exchange.state === 'open' && !exchange.isOver && (
        <section aria-labelledby="candidates">
          <h2 id="candidates">{t(isForeign ? 'matching.ownCandidates' : `matching.candidates.${direction}`)}</h2>
          {candidates.length === 0 ? (
            <p>{t(isForeign ? `matching.noOwn.${direction}` : 'matching.noCandidates')}</p>
          ) : (
            <CandidateList
              candidates={candidates}
              refused={
                answer && typed.intent === 'propose'
                  ? { other: typed.other ?? '', message: typed.message ?? '', errors: answer.errors }
                  : null
              }
            />
          )}
          {isForeign && (
            <p>
              <a href={pathTo('newResource', language)}>{t('own.start')}</a>
            </p>
          )}
        </section>
      )}
    </>
  )
}

/** Whether it is open, with the button of its institution and of staff. */
function StateOf({ exchange: { state, isOver }, mayChange }: { exchange: FoundExchange; mayChange: boolean }) {
  const { t } = useTranslation('exchanges')
  return (
    <section aria-labelledby="state">
      <h2 id="state">{t('matching.state')}</h2>
      <p>{t(isOver && state === 'open' ? 'state.over' : `state.${state}`)}</p>
      {mayChange && state !== 'agreed' && (
        <Form method="post" className="button-row">
          <Button type="submit" variant="secondary" name="intent" value={state === 'open' ? 'withdraw' : 'reopen'}>
            {t(state === 'open' ? 'matching.withdraw' : 'matching.reopen')}
          </Button>
        </Form>
      )}
    </section>
  )
}
