/** Campaigns for staff: all of them, and a new one. */
import { useTranslation } from 'react-i18next'
import { Form, redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { campaignQuery } from '#app/features/outreach/campaigns/campaign-query.ts'
import { CampaignTable } from '#app/features/outreach/campaigns/campaign-table.tsx'
import { findCampaigns, makeCampaign } from '#app/features/outreach/campaigns/campaigns.server.ts'
import { campaignStates } from '#app/features/outreach/campaigns/schema.ts'
import { audiences } from '#app/features/outreach/following/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import type { Route } from './+types/campaigns'

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const filters = campaignQuery.read(url.searchParams)
  return {
    ...(await context.get(readerContext)((db) => findCampaigns(db, filters))),
    filters,
    isDeleted: url.searchParams.get('done') === 'deleted',
    title: textsIn(context.get(languageContext))('campaigns:list.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

const newCampaign = z.object({ intent: z.literal('new') })

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, newCampaign, { typed: [] })
  if (!sent.ok) return sent.refused
  const saved = await sent.save((db) => makeCampaign(db))
  if (!saved.ok) return saved.refused
  throw redirect(pathTo('campaign', context.get(languageContext), { id: saved.value }))
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'campaigns', origin: loaderData.origin }) : []

export default function Campaigns({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['campaigns', 'following'])
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { campaigns, total, filters, isDeleted } = loaderData
  const list = campaignQuery.at(pathTo('campaigns', language), filters)
  return (
    <>
      <h1>{t('list.title')}</h1>
      <p className="lead">{t('list.lead')}</p>
      <DoneNotice text={isDeleted && !answer ? t('done.deleted') : null} />
      <Refusal error={answer?.error} />
      {/* A new document, because the page of a campaign has frames and its policy allows them. */}
      <Form method="post" reloadDocument>
        <Button type="submit" name="intent" value="new">
          {t('list.new')}
        </Button>
      </Form>
      <FilterBar
        list={list}
        fields={{
          state: {
            label: t('list.state'),
            any: t('list.all'),
            options: campaignStates.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          audience: {
            label: t('form.audience'),
            any: t('list.all'),
            options: audiences.map((value) => ({ value, label: t(`following:audience.${value}`) })),
          },
        }}
      />
      <ListResults list={list} total={total} count={t('list.count', { count: total })} empty={t('list.none')}>
        <CampaignTable campaigns={campaigns} />
      </ListResults>
    </>
  )
}
