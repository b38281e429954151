/** A person's resources with their states and next steps. */
import { useTranslation } from 'react-i18next'
import { Link, redirect } from 'react-router'
import { z } from 'zod'
import { pageMeta } from '#app/components/page-meta.ts'
import { canShare, isStaff } from '#app/features/core/person/person.ts'
import { findOwnDrafts } from '#app/features/resources/revisions/draft-queries.server.ts'
import { markSeen } from '#app/features/writing/comments/comment-on-review.server.ts'
import { MentionList } from '#app/features/writing/comments/mention-list.tsx'
import { findMentions } from '#app/features/writing/comments/mentions.server.ts'
import { DraftList } from '#app/features/writing/editor/draft-list.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/workspace'

export async function loader({ context }: Route.LoaderArgs) {
  const { person } = context.get(sessionContext)
  const read = context.get(readerContext)
  return {
    drafts: await read(findOwnDrafts),
    mentions: await read(findMentions),
    isStaff: isStaff(person),
    mayShare: canShare(person),
    title: textsIn(context.get(languageContext))('workspace:home.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

const seenSchema = z.object({ seen: z.uuid() })

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, seenSchema, { typed: [] })
  if (!sent.ok) return sent.refused
  const seen = await sent.save((db) => markSeen(db, sent.input.seen))
  if (!seen.ok) return seen.refused
  throw redirect(pathTo('workspace', context.get(languageContext)))
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'workspace', origin: loaderData.origin }) : []

export default function WorkspaceHome({ loaderData: { drafts, mentions, isStaff: isEditor, mayShare } }: Route.ComponentProps) {
  const { t } = useTranslation('workspace')
  const language = useLanguage()
  const own = drafts.filter(({ isOwn }) => isOwn)
  const others = drafts.filter(({ isOwn }) => !isOwn)
  return (
    <>
      <h1>{t('home.title')}</h1>
      <MentionList mentions={mentions} isStaff={isEditor} />
      {mayShare ? (
        <p>
          <Link className="button" to={pathTo('newResource', language)}>
            {t('home.start')}
          </Link>
        </p>
      ) : (
        <div className="notice notice-info">
          <p>{t('home.memberText')}</p>
          <p>
            <Link to={pathTo('profile', language)}>{t('home.memberLink')}</Link>
          </p>
        </div>
      )}
      {mayShare && (
        <section aria-labelledby="own">
          <h2 id="own">{t('home.own')}</h2>
          <DraftList drafts={own} emptyText={t('home.empty')} />
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="institution">
          <h2 id="institution">{t('home.institution')}</h2>
          <DraftList drafts={others} emptyText="" />
        </section>
      )}
    </>
  )
}
