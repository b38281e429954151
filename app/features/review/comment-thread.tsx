import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextAreaField } from '#app/components/form-field.tsx'
import { useFieldLabels } from '#app/features/resources/field-labels.ts'
import { partsOf } from '#app/features/resources/parts.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { type ReviewAnswer, sentValue } from './review-answer.ts'
import type { Review } from './review-page.server.ts'
import { reviewLimits } from './review-schema.ts'

type Props = { draft: Review['draft']; answer: ReviewAnswer | undefined }

/** What reviewers and authors say to each other. The author reads it in their workspace too. */
export function CommentThread({ draft, answer }: Props) {
  const { t } = useTranslation('staff')
  const { labelOfPart } = useFieldLabels()
  const open = draft.comments.filter(({ resolvedAt }) => !resolvedAt)
  const resolved = draft.comments.filter(({ resolvedAt }) => resolvedAt)
  return (
    <section aria-labelledby="review-comments">
      <h2 id="review-comments">{t('comments.title')}</h2>
      {open.length > 0 ? <Comments comments={open} revision={draft.revision} /> : <p className="empty">{t('comments.none')}</p>}
      {resolved.length > 0 && (
        <details>
          <summary>{t('comments.resolved', { count: resolved.length })}</summary>
          <Comments comments={resolved} revision={draft.revision} />
        </details>
      )}
      {/* A new form for each comment one makes: its text does not stay. One being written stays when others comment. */}
      <Form method="post" className="form" noValidate key={draft.comments.filter(({ isOwn }) => isOwn).length}>
        <input type="hidden" name="intent" value="comment" />
        <input type="hidden" name="revision" value={draft.revision} />
        <SelectField name="part" label={t('comments.part')} defaultValue={sentValue(answer, 'part')}>
          <option value="">{t('comments.whole')}</option>
          {partsOf[draft.kind].map(({ name }) => (
            <option key={name} value={name}>
              {labelOfPart(name)}
            </option>
          ))}
        </SelectField>
        <TextAreaField
          name="body"
          label={t('comments.body')}
          hint={t('comments.hint')}
          maxLength={reviewLimits.comment}
          errors={answer?.errors}
          defaultValue={sentValue(answer, 'body')}
        />
        <button type="submit" className="button button-secondary">
          {t('comments.add')}
        </button>
      </Form>
    </section>
  )
}

function Comments({ comments, revision: current }: { comments: Review['draft']['comments']; revision: number }) {
  const { t } = useTranslation('staff')
  const language = useLanguage()
  const { labelOfPart } = useFieldLabels()
  return (
    <ol className="comments">
      {comments.map(({ id, part, body, revision, createdAt, resolvedAt, author }) => (
        <li key={id}>
          <p className="small" suppressHydrationWarning>
            {[author, formatMoment(createdAt, language), part && labelOfPart(part), t('comments.onRevision', { revision })]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className="comment-body">{body}</p>
          {!resolvedAt && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value="resolve" />
              <input type="hidden" name="revision" value={current} />
              <input type="hidden" name="comment" value={id} />
              <button type="submit" className="button-quiet" aria-label={t('comments.resolveThis', { start: body.slice(0, 60) })}>
                {t('comments.resolve')}
              </button>
            </Form>
          )}
        </li>
      ))}
    </ol>
  )
}
