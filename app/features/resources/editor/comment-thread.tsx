import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextAreaField } from '#app/components/form-field.tsx'
import { formatMoment } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { Draft } from '../draft-queries.server.ts'
import type { Kind } from '../kinds.ts'
import { type PartName, partsOf } from '../parts.ts'

type Props = { comments: Draft['comments']; kind: Kind; mayComment: boolean; errors: FieldErrors }

/** What reviewers and authors say to each other. An author's name is empty where the reader may not see it. */
export function CommentThread({ comments, kind, mayComment, errors }: Props) {
  const { t } = useTranslation(['workspace', 'editor'])
  const language = useLanguage()
  const titleOf = (part: string) => (partsOf[kind].some(({ name }) => name === part) ? t(`editor:part.${part as PartName}.title`) : null)
  return (
    <section className="comments" aria-labelledby="comments">
      <h2 id="comments">{t('workspace:comments.title')}</h2>
      {comments.length === 0 && <p className="empty">{t('workspace:comments.none')}</p>}
      <ul>
        {comments.map((comment) => (
          <li key={comment.id} className={comment.resolvedAt ? 'comment comment-resolved' : 'comment'}>
            <p className="small">
              <strong>{comment.isOwn ? t('workspace:comments.you') : comment.author || t('workspace:comments.reviewer')}</strong> ·{' '}
              {formatMoment(comment.createdAt, language)}
              {titleOf(comment.part) && ` · ${titleOf(comment.part)}`}
              {comment.resolvedAt && ` · ${t('workspace:comments.resolved')}`}
            </p>
            <p>{comment.body}</p>
            {mayComment && !comment.resolvedAt && (
              <Form method="post">
                <input type="hidden" name="intent" value="resolve" />
                <button type="submit" className="button-quiet" name="comment" value={comment.id}>
                  {t('workspace:comments.resolve')}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayComment && (
        <Form method="post" className="form" key={comments.length}>
          <input type="hidden" name="intent" value="comment" />
          <SelectField name="part" label={t('workspace:comments.part')}>
            <option value="">{t('workspace:comments.whole')}</option>
            {partsOf[kind].map(({ name }) => (
              <option key={name} value={name}>
                {t(`editor:part.${name}.title`)}
              </option>
            ))}
          </SelectField>
          <TextAreaField name="body" label={t('workspace:comments.body')} errors={errors} maxLength={4000} rows={3} />
          <button type="submit" className="button button-secondary">
            {t('workspace:comments.submit')}
          </button>
        </Form>
      )}
    </section>
  )
}
