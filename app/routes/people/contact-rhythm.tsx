/** Next contacts: which posts are due, on a list and a map, pauses, and how often each level is contacted. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { levels } from '#app/features/core/person/post-levels.ts'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { ContactTiles } from '#app/features/people/contacts/rhythm/contact-tiles.tsx'
import { countDueByCountry, findRhythms, findStandings } from '#app/features/people/contacts/rhythm/find-standings.server.ts'
import { RhythmForm } from '#app/features/people/contacts/rhythm/rhythm-form.tsx'
import {
  endPause,
  pauseContact,
  pauseSchema,
  removeRhythm,
  rhythmSchema,
  saveRhythm,
} from '#app/features/people/contacts/rhythm/save-rhythm.server.ts'
import { standings as standingNames, standingQuery } from '#app/features/people/contacts/rhythm/standing-query.ts'
import { StandingTable } from '#app/features/people/contacts/rhythm/standing-table.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/contact-rhythm'

const dones = ['pause', 'resume', 'rhythm', 'remove-rhythm'] as const

const intents = z.discriminatedUnion('intent', [
  pauseSchema.extend({ intent: z.literal('pause') }),
  z.object({ intent: z.literal('resume'), post: z.uuid('validation.required') }),
  rhythmSchema.extend({ intent: z.literal('rhythm') }),
  z.object({ intent: z.literal('remove-rhythm'), rhythm: z.uuid('validation.required') }),
])

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const filters = standingQuery.read(url.searchParams)
  const page = await context.get(readerContext)(async (db) => ({
    ...(await findStandings(db, filters)),
    due: await countDueByCountry(db),
    rhythms: await findRhythms(db),
    places: await findCountries(db),
    countries: await findCountryOptions(db, language),
  }))
  return {
    ...page,
    filters,
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(language)('contacts:rhythm.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, intents)
  if (!sent.ok) return sent.refused
  const { input } = sent
  const saved = await sent.save(async (db) => {
    if (input.intent === 'pause') await pauseContact(db, input)
    else if (input.intent === 'resume') await endPause(db, input.post)
    else if (input.intent === 'rhythm') await saveRhythm(db, input)
    else await removeRhythm(db, input.rhythm)
  })
  if (!saved.ok) return saved.refused
  throw redirect(pathTo('contactRhythm', context.get(languageContext)) + standingQuery.keep(url.searchParams, { done: input.intent }))
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'contactRhythm', origin: loaderData.origin }) : []

export default function ContactRhythm({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { standings, total, due, rhythms, places, countries, filters, done, title } = loaderData
  const list = standingQuery.at(pathTo('contactRhythm', language), filters)
  const sent = Object.fromEntries(answer?.sent ?? [])
  const errors = answer?.errors ?? {}
  const isPause = sent.intent === 'pause'
  return (
    <>
      <p className="back">
        <a href={pathTo('contacts', language)}>{t('list.title')}</a>
      </p>
      <h1>{title}</h1>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      <ErrorSummary errors={errors} labelOf={(name) => labelOf(t, name)} />
      <Refusal error={answer?.error} />
      <p className="lead">{t('rhythm.lead')}</p>
      <ContactTiles countries={places} counts={due} hrefOf={(country) => list.to({ country, standing: 'due' })} />
      <FilterBar
        list={list}
        fields={{
          q: { label: t('choose.search') },
          standing: {
            label: t('rhythm.standing'),
            options: standingNames.map((value) => ({ value, label: t(`rhythm.standings.${value}`) })),
          },
          country: { label: t('list.country'), options: countries },
          level: { label: t('rhythm.level'), options: levels.map((value) => ({ value, label: t(`level.${value}`) })) },
        }}
      />
      <ListResults list={list} total={total} count={t('rhythm.count', { count: total })} empty={t('rhythm.none')}>
        <StandingTable
          standings={standings}
          refused={isPause ? { post: sent.post ?? '', until: sent.until ?? '', reason: sent.reason ?? '', errors } : null}
        />
      </ListResults>
      <section aria-labelledby="rhythms">
        <h2 id="rhythms">{t('rhythm.settings')}</h2>
        <RhythmForm rhythms={rhythms} countries={countries} errors={isPause ? {} : errors} sent={sent.intent === 'rhythm' ? sent : {}} />
      </section>
    </>
  )
}

type T = ReturnType<typeof useTranslation<'contacts'>>['t']
function labelOf(t: T, name: string): string {
  if (name === 'until' || name === 'reason' || name === 'level') return t(`rhythm.${name}`)
  return t(name === 'country' ? 'list.country' : 'rhythm.daysLabel')
}
