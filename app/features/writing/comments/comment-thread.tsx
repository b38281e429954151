import { useTranslation } from 'react-i18next'
import type { SentForm } from '#app/components/resubmit-form.tsx'
import type { Choices } from '#app/features/resources/model/reference.ts'
import type { Draft, DraftReader } from '#app/features/resources/revisions/draft-queries.server.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentItem } from './comment-item.tsx'

type Props = { draft: Draft; readers: DraftReader[]; choices: Choices; mayComment: boolean; errors: FieldErrors; sent?: SentForm }

/** The comments on a draft, each with its answers; resolved ones are folded. */
export function CommentThread({ draft, readers, choices, mayComment, errors, sent = [] }: Props) {
  const { t } = useTranslation('comments')
  const own = draft.comments.filter(({ isOwn }) => isOwn).length
  const threads = draft.comments.filter(({ replyTo }) => !replyTo)
  const open = threads.filter(({ resolvedAt }) => !resolvedAt)
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt)
  const listOf = (comments: typeof threads) => (
    <ol className="comments">
      {comments.map((comment) => (
        <CommentItem
          key={comment.id}
          comment={comment}
          answers={draft.comments.filter(({ replyTo }) => replyTo === comment.id)}
          content={draft.content}
          choices={choices}
          revision={draft.revision}
          mayComment={mayComment}
        />
      ))}
    </ol>
  )
  return (
    <section className="conversation" aria-labelledby="conversation">
      <h2 id="conversation">{t('title')}</h2>
      {open.length > 0 ? listOf(open) : <p className="empty">{t('none')}</p>}
      {resolved.length > 0 && (
        <details>
          <summary>{t('resolvedCount', { count: resolved.length })}</summary>
          {listOf(resolved)}
        </details>
      )}
      {/* The form is keyed by the person's own comments: it empties after sending, and keeps its text when others comment. */}
      {mayComment && <CommentForm key={own} draft={draft} readers={readers} errors={errors} sent={sent} />}
    </section>
  )
}
