/** What the signed-in person follows. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { changeFollowing, findFollowing } from '#app/features/outreach/following/following.server.ts'
import { FollowingPanel } from '#app/features/outreach/following/following-panel.tsx'
import { changeSchema, dones } from '#app/features/outreach/following/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/own-following'

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  return {
    following: await context.get(readerContext)((db) => findFollowing(db, null, language)),
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(language)('following:panel.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, changeSchema, { typed: ['language', 'audience'] })
  if (!sent.ok) return sent.refused
  const { input } = sent
  const saved = await sent.save((db) => changeFollowing(db, input, null))
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('ownFollowing', context.get(languageContext))}?done=${input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'ownFollowing', origin: loaderData.origin }) : []

export default function OwnFollowing({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('following')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { following, done } = loaderData
  return (
    <div className="narrow follow-page">
      <h1>{t('panel.title')}</h1>
      <DoneNotice text={done && !answer ? t(`panel.done.${done}`) : null} />
      <Refusal error={answer?.error} />
      <p className="lead">{t('panel.ownLead')}</p>
      <FollowingPanel following={following} errors={answer?.errors ?? {}} typed={Object.fromEntries(answer?.sent ?? [])} />
      <p>
        <a href={pathTo('ownFollowingJson', language)} download>
          {t('profile.download')}
        </a>
      </p>
    </div>
  )
}
