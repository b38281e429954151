/** Corrections, oldest first, with their outcome. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { StateLinks } from '#app/components/state-links.tsx'
import { answerCorrection } from '#app/features/editorial/corrections/answer-correction.server.ts'
import { CorrectionList } from '#app/features/editorial/corrections/correction-list.tsx'
import { correctionQuery, correctionStates } from '#app/features/editorial/corrections/correction-query.ts'
import { countCorrections, findCorrections } from '#app/features/editorial/corrections/find-corrections.server.ts'
import { decideCorrectionSchema } from '#app/features/editorial/corrections/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/corrections'

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const filters = correctionQuery.read(url.searchParams)
  const lists = await context.get(readerContext)(async (db) => ({
    ...(await findCorrections(db, filters)),
    counts: await countCorrections(db),
  }))
  return {
    ...lists,
    filters,
    done: knownValue(['corrected', 'declined'], url.searchParams.get('done')),
    title: textsIn(context.get(languageContext))('corrections:queue.heading'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, decideCorrectionSchema, { typed: ['answer'] })
  if (!sent.ok) return sent.refused
  const { input, me } = sent
  const saved = await sent.save((db) => answerCorrection(db, me.person, input))
  if (!saved.ok) return saved.refused
  throw redirect(pathTo('corrections', context.get(languageContext)) + correctionQuery.keep(url.searchParams, { done: input.intent }))
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'corrections', origin: loaderData.origin }) : []

export default function Corrections({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('corrections')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { corrections, total, counts, filters, done } = loaderData
  const sent = Object.fromEntries(answer?.sent ?? [])
  const refused = sent.correction ? { correction: sent.correction, answer: sent.answer ?? '', errors: answer?.errors ?? {} } : null
  const list = correctionQuery.at(pathTo('corrections', language), filters)
  return (
    <>
      <h1>{t('queue.heading')}</h1>
      <p className="lead">{t('queue.lead')}</p>
      <DoneNotice text={done && !answer ? t(`queue.done.${done}`) : null} />
      <Refusal error={answer?.error} />
      <section aria-labelledby="corrections">
        <h2 id="corrections">{t('queue.title')}</h2>
        <StateLinks
          label={t('queue.states')}
          states={[...correctionStates, 'all' as const].map((state) => ({
            to: list.to({ state }),
            text: t(`queue.state.${state}`),
            isCurrent: filters.state === state,
            count: state === 'all' ? counts.open + counts.corrected + counts.declined : counts[state],
          }))}
        />
        <ListResults
          list={list}
          total={total}
          count={t('queue.count', { count: total })}
          empty={t(filters.state === 'open' ? 'queue.noneOpen' : 'queue.none')}
        >
          <CorrectionList corrections={corrections} refused={refused} />
        </ListResults>
      </section>
    </>
  )
}
