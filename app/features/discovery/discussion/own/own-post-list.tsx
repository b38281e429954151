import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { OwnPost } from './find-own.server.ts'

/** `isToAnswer`: others asked; otherwise the person wrote these. */
export function OwnPostList({ posts, isToAnswer = false }: { posts: readonly OwnPost[]; isToAnswer?: boolean }) {
  const { t } = useTranslation('discussion')
  const language = useLanguage()
  const { dayOf } = useMoments()
  return (
    <ul className="discussion-list">
      {posts.map(({ id, questionId, state, isAnswered, shownAs, body, writtenAt, waited, title, ...post }) => {
        const named = pickText(title, language)
        const facts = isToAnswer
          ? [t('own.askedBy', { name: shownAs }), t('moderation.waited', { count: waited })]
          : [
              t(`post.kind.${questionId ? 'answer' : 'question'}`),
              state === 'published' && !questionId ? t(isAnswered ? 'own.answered' : 'question.open') : t(`post.state.${state}`),
            ]
        return (
          <li key={id}>
            <article aria-labelledby={`own-${id}`}>
              <h3 id={`own-${id}`}>
                <a
                  href={pathTo('question', language, { id: questionId ?? id }) + (questionId ? `#post-${id}` : '')}
                  lang={named && named.language !== language ? named.language : undefined}
                >
                  {named?.text ?? t('question.withdrawn')}
                </a>
              </h3>
              <p className="post-body" lang={post.language === language ? undefined : post.language}>
                {body}
              </p>
              <p className="small" suppressHydrationWarning>
                {facts.join(' · ')} · <time dateTime={writtenAt.toISOString()}>{dayOf(writtenAt)}</time>
              </p>
            </article>
          </li>
        )
      })}
    </ul>
  )
}
