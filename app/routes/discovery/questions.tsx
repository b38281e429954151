/** What members ask and answer, for the editors: what waits to be read, and what nobody answers. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { StateLinks } from '#app/components/state-links.tsx'
import { moderationSchema } from '#app/features/discovery/discussion/schema.ts'
import { countPosts, findPosts } from '#app/features/discovery/discussion/staff/find-posts.server.ts'
import { moderatePost } from '#app/features/discovery/discussion/staff/moderate.server.ts'
import { PostList } from '#app/features/discovery/discussion/staff/post-list.tsx'
import { postFilters, postQuery } from '#app/features/discovery/discussion/staff/post-query.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/questions'

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const filters = postQuery.read(url.searchParams)
  const found = await context.get(readerContext)(async (db) => ({ ...(await findPosts(db, filters)), counts: await countPosts(db) }))
  return {
    ...found,
    filters,
    done: knownValue(['approve', 'hide'], url.searchParams.get('done')),
    title: textsIn(context.get(languageContext))('discussion:moderation.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, moderationSchema, { typed: ['reason'] })
  if (!sent.ok) return sent.refused
  const saved = await sent.save((db) => moderatePost(db, sent.input))
  if (!saved.ok) return saved.refused
  throw redirect(pathTo('questions', context.get(languageContext)) + postQuery.keep(url.searchParams, { done: sent.input.intent }))
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'questions', origin: loaderData.origin }) : []

export default function Questions({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('discussion')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { posts, total, counts, filters, done } = loaderData
  const typed = Object.fromEntries(answer?.sent ?? [])
  const refused =
    typed.post && typed.intent === 'hide' ? { post: typed.post, reason: typed.reason ?? '', errors: answer?.errors ?? {} } : null
  const list = postQuery.at(pathTo('questions', language), filters)
  return (
    <>
      <h1>{t('moderation.title')}</h1>
      <p className="lead">{t('moderation.lead')}</p>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      <Refusal error={answer?.error} />
      <section aria-labelledby="posts">
        <h2 id="posts">{t(`moderation.state.${filters.state}`)}</h2>
        <StateLinks
          label={t('moderation.states')}
          states={[...postFilters, 'all' as const].map((state) => ({
            to: list.to({ state }),
            text: t(`moderation.state.${state}`),
            isCurrent: filters.state === state,
            ...(state !== 'all' && { count: counts[state] }),
          }))}
        />
        <ListResults
          list={list}
          total={total}
          count={t('moderation.count', { count: total })}
          empty={t(`moderation.none.${filters.state}`)}
        >
          <PostList posts={posts} refused={refused} />
        </ListResults>
      </section>
    </>
  )
}
