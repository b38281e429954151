import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { ListedPost } from './find-posts.server.ts'
import { ModerationForms } from './moderation-forms.tsx'

export type RefusedHiding = { post: string; reason: string; errors: FieldErrors } | null

/** Posts with what staff can decide about them. */
export function PostList({ posts, refused }: { posts: readonly ListedPost[]; refused: RefusedHiding }) {
  return (
    <ul className="discussion-list">
      {posts.map((post) => (
        <li key={post.id}>
          <Item post={post} refused={refused?.post === post.id ? refused : null} />
        </li>
      ))}
    </ul>
  )
}

function Item({ post, refused }: { post: ListedPost; refused: RefusedHiding }) {
  const { t } = useTranslation(['discussion', 'common'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  const {
    id,
    questionId,
    state,
    isChecked,
    speaksAs,
    shownAs,
    body,
    writtenAt,
    hiddenReason,
    isAnswered,
    waited,
    kind,
    slug,
    author,
    reports,
  } = post
  const title = pickText(post.title, language)
  const facts = [
    t(`post.kind.${questionId ? 'answer' : 'question'}`),
    t(`post.state.${state}`),
    speaksAs !== 'reader' && t(`speaker.${speaksAs}`),
    author && author !== shownAs && t('moderation.writtenBy', { name: author }),
    t(`common:language.${post.language}`),
    !questionId && state === 'published' && !isAnswered && t('moderation.waited', { count: waited }),
    post.assignedTo && t('moderation.assignedTo', { name: post.assignedTo }),
  ]
  return (
    <article aria-labelledby={`post-${id}`}>
      <h3 id={`post-${id}`}>
        <a href={pathTo('question', language, { id: questionId ?? id }) + (questionId ? `#post-${id}` : '')}>
          {t('moderation.postBy', { name: shownAs })}
        </a>
      </h3>
      {kind && slug ? (
        <p className="small">
          <a href={pathTo(kind, language, { slug })} lang={title?.language === language ? undefined : title?.language}>
            {title?.text}
          </a>
        </p>
      ) : (
        <p className="small muted">{t('question.withdrawn')}</p>
      )}
      <p className="post-body" lang={post.language === language ? undefined : post.language}>
        {body}
      </p>
      <p className="small" suppressHydrationWarning>
        {facts.filter(Boolean).join(' · ')} · <time dateTime={writtenAt.toISOString()}>{dayOf(writtenAt)}</time>
      </p>
      {reports.length > 0 && (
        <ul className="post-reports small" aria-label={t('moderation.reports')}>
          {reports.map((reason) => (
            <li key={reason}>{t('moderation.report', { reason })}</li>
          ))}
        </ul>
      )}
      {hiddenReason && <p className="small">{t('post.hiddenReason', { reason: hiddenReason })}</p>}
      <ModerationForms post={id} state={state} isChecked={isChecked && reports.length === 0} name={shownAs} refused={refused} />
    </article>
  )
}
