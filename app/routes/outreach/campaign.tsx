/** One campaign, for staff: to whom, what, preview, test, count, schedule, stop. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { findConcepts } from '#app/features/core/reference/queries.server.ts'
import { CampaignForm } from '#app/features/outreach/campaigns/campaign-form.tsx'
import { Previews, Recipients, Sending } from '#app/features/outreach/campaigns/campaign-steps.tsx'
import {
  countCampaign,
  deleteCampaign,
  type FoundResource,
  findForCampaign,
  findTitles,
  getCampaign,
  noteReplies,
  readResources,
  saveCampaign,
  scheduleCampaign,
  stopCampaign,
} from '#app/features/outreach/campaigns/campaigns.server.ts'
import { campaignTestJob, composeCampaign } from '#app/features/outreach/campaigns/mails.server.ts'
import { campaignSchema, campaignZone, maxResources } from '#app/features/outreach/campaigns/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { findText } from '#app/i18n/find-text.ts'
import { sortByText } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { instantOf } from '#app/lib/zoned-time.server.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/campaign'

const dones = ['saved', 'test', 'scheduled', 'draft', 'stopped', 'replies'] as const

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const { publicUrl } = context.get(servicesContext)
  const found = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const campaign = await getCampaign(db, id)
        return (
          campaign && {
            campaign,
            counts: await countCampaign(db, id),
            concepts: await findConcepts(db, 'topic'),
            countries: await findCountryOptions(db, language),
          }
        )
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const { campaign, counts, concepts, countries } = found
  const topics = concepts
    .filter(({ replacedBy, isDeprecated }) => !replacedBy && !isDeprecated)
    .map(({ slug, label }) => ({ value: slug, label: pickText(label, language)?.text ?? slug }))
  const previewIn = (code: Language) => {
    const { subject, text } = composeCampaign(campaign, { to: '', language: code, publicUrl, token: '…' })
    return { subject, text }
  }
  return {
    campaign,
    counts,
    countries,
    topics: sortByText(topics, ({ label }) => label, language),
    previews: { es: previewIn('es'), en: previewIn('en') },
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(language)('campaigns:form.title'),
    origin: publicUrl,
  }
}

const typed = ['audience', 'topic', 'country', 'language', 'es', 'en', 'resources', 'when', 'day', 'hour', 'find', 'replies'] as const

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, campaignSchema, { typed })
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input, me } = sent
  const language = context.get(languageContext)
  if (input.intent === 'test') {
    const { jobs } = context.get(servicesContext)
    for (const code of languages) await jobs.enqueue(campaignTestJob, { campaign: id, person: me.person.id, language: code })
    throw redirect(`${pathTo('campaign', language, { id })}?done=test`)
  }
  if (input.intent === 'find') {
    const found = await context.get(readerContext)((db) => findForCampaign(db, input.find, language))
    return sent.refuse({ error: null, found }, 200)
  }
  // What was ticked stays ticked if the form is refused.
  const chosen = () => context.get(readerContext)((db) => findTitles(db, input.intent === 'save' ? input.add : []))
  let at = new Date()
  if (input.intent === 'schedule' && input.when === 'later') {
    if (!input.day || !input.hour) return sent.refuse({ errors: input.day ? { hour: 'validation.time' } : { day: 'validation.date' } })
    const local = instantOf({ date: input.day, time: input.hour, zone: campaignZone, clock: '' })
    if (!local.ok) return sent.refuse({ errors: { hour: 'validation.time' } })
    at = local.instant
  }
  let resources: string[] = []
  if (input.intent === 'save') {
    const { ids, unknown } = await context.get(readerContext)((db) => readResources(db, input.resources))
    if (unknown !== null) return sent.refuse({ errors: { resources: 'validation.unknownResource' }, unknown, found: await chosen() })
    ids.push(...input.add.filter((one) => !ids.includes(one)))
    if (ids.length > maxResources) return sent.refuse({ errors: { resources: 'validation.tooMany' }, found: await chosen() })
    resources = ids
  }
  const saved = await sent.save(async (db): Promise<(typeof dones)[number] | 'deleted'> => {
    switch (input.intent) {
      case 'save':
        await saveCampaign(db, id, input, resources)
        return 'saved'
      case 'schedule':
        await scheduleCampaign(db, id, input.version, at)
        return 'scheduled'
      case 'stop':
        return stopCampaign(db, id)
      case 'replies':
        await noteReplies(db, id, input.replies)
        return 'replies'
      default:
        await deleteCampaign(db, id)
        return 'deleted'
    }
  })
  if (!saved.ok) return sent.refuse({ error: saved.refused.data.error, found: await chosen() })
  throw redirect(
    saved.value === 'deleted'
      ? `${pathTo('campaigns', language)}?done=deleted`
      : `${pathTo('campaign', language, { id })}?done=${saved.value}`,
  )
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'campaign', params, origin: loaderData.origin }) : []

export default function CampaignPage({ loaderData, actionData: answer, params: { id } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('campaigns')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { campaign, counts, topics, countries, previews, done } = loaderData
  const errors = answer?.errors ?? {}
  const sent = Object.fromEntries(answer?.sent ?? [])
  const found = answer && 'found' in answer ? (answer.found as FoundResource[] | null) : null
  const unknown = answer && 'unknown' in answer ? String(answer.unknown) : null
  const labelOf = (name: string) =>
    languages.some((code) => code === name)
      ? findText(i18n, 'campaigns', `form.sentences.${name}`)
      : (findText(i18n, 'campaigns', `form.${name}`) ?? findText(i18n, 'campaigns', `sending.${name}`))
  return (
    <>
      <p className="eyebrow">
        <a href={pathTo('campaigns', language)}>{t('list.title')}</a>
      </p>
      <h1>{t('form.title')}</h1>
      <p className="lead">{t(`state.${campaign.state}`)}</p>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      <ErrorSummary
        errors={errors}
        labelOf={(name) => (name === 'resources' && unknown ? `${t('form.resources')} (${unknown})` : labelOf(name))}
      />
      <Refusal error={answer?.error} />
      {campaign.state === 'draft' && (
        <CampaignForm
          key={`${campaign.version}-${answer ? JSON.stringify(answer.sent) : ''}`}
          {...{ campaign, topics, countries, errors, found }}
          sent={answer?.sent ?? []}
        />
      )}
      <Previews id={id ?? ''} previews={previews} />
      <Recipients campaign={campaign} counts={counts} errors={errors} typed={sent} />
      <Sending campaign={campaign} errors={errors} typed={sent} />
    </>
  )
}
