/** The questions that a person is asked to answer, and what they wrote. */
import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { findFollowedQuestions, findOwnPosts, findQuestionsToAnswer } from '#app/features/discovery/discussion/own/find-own.server.ts'
import { OwnPostList } from '#app/features/discovery/discussion/own/own-post-list.tsx'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { Route } from './+types/own-questions'

export async function loader({ context }: Route.LoaderArgs) {
  const found = await context.get(readerContext)(async (db) => ({
    toAnswer: await findQuestionsToAnswer(db),
    written: await findOwnPosts(db),
    followed: await findFollowedQuestions(db),
  }))
  return { ...found, title: textsIn(context.get(languageContext))('discussion:own.title'), origin: context.get(servicesContext).publicUrl }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'ownQuestions', origin: loaderData.origin }) : []

export default function OwnQuestions({ loaderData: { toAnswer, written, followed } }: Route.ComponentProps) {
  const { t } = useTranslation('discussion')
  return (
    <>
      <h1>{t('own.title')}</h1>
      <section aria-labelledby="to-answer">
        <h2 id="to-answer">{t('own.toAnswer')}</h2>
        {toAnswer.length > 0 ? <OwnPostList posts={toAnswer} isToAnswer /> : <EmptyState>{t('own.noneToAnswer')}</EmptyState>}
      </section>
      {followed.length > 0 && (
        <section aria-labelledby="followed">
          <h2 id="followed">{t('own.followed')}</h2>
          <OwnPostList posts={followed} />
        </section>
      )}
      <section aria-labelledby="written">
        <h2 id="written">{t('own.written')}</h2>
        {written.length > 0 ? <OwnPostList posts={written} /> : <EmptyState>{t('own.noneWritten')}</EmptyState>}
      </section>
    </>
  )
}
