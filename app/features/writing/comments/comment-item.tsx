import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { ChangedWords } from '#app/components/changed-words.tsx'
import { TextAreaField } from '#app/components/form-field.tsx'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import type { Choices } from '#app/features/resources/model/reference.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import type { Draft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { useAnchorLabel } from '#app/features/resources/revisions/use-anchor-label.ts'
import { useValueFormatter } from '#app/features/resources/revisions/use-value-formatter.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { longestComment } from './comment-schema.ts'
import { isCodeAt, textAtAnchor, valueOfQuote } from './fields-to-comment.ts'

type Comment = Draft['comments'][number]
/** `choices` are the labels of the codes in quoted values. */
type Props = {
  comment: Comment
  answers: Comment[]
  content: ResourceContent
  choices: Choices
  revision: number
  mayComment: boolean
}

/** A comment with its answers, and whether the commented text has changed since. */
export function CommentItem({ comment, answers, content, choices, revision, mayComment }: Props) {
  const { t } = useTranslation('comments')
  const { id, body, resolvedAt, resolvedBy } = comment
  const start = body.slice(0, 60)
  return (
    <li id={`comment-${id}`} className={resolvedAt ? 'comment comment-resolved' : 'comment'}>
      <Byline comment={comment} content={content} />
      <AboutText comment={comment} content={content} choices={choices} />
      <p className="comment-body">{body}</p>
      {answers.map((answer) => (
        <div className="comment-answer" key={answer.id} id={`comment-${answer.id}`}>
          <Byline comment={answer} content={content} />
          <p className="comment-body">{answer.body}</p>
        </div>
      ))}
      {resolvedAt && resolvedBy && <p className="small">{t('resolvedBy', { name: resolvedBy })}</p>}
      {mayComment && (
        <div className="comment-tools">
          <details>
            <summary>{t('answer')}</summary>
            <Form method="post" className="form" noValidate preventScrollReset key={answers.length}>
              <input type="hidden" name="intent" value="comment" />
              <input type="hidden" name="revision" value={revision} />
              <input type="hidden" name="replyTo" value={id} />
              <TextAreaField id={`answer-${id}`} name="body" label={t('answerBody')} rows={3} maxLength={longestComment} />
              <button type="submit" className="button button-secondary">
                {t('answerSend')}
              </button>
            </Form>
          </details>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="intent" value={resolvedAt ? 'reopen' : 'resolve'} />
            <input type="hidden" name="revision" value={revision} />
            <input type="hidden" name="comment" value={id} />
            <button type="submit" className="button-quiet" aria-label={t(resolvedAt ? 'reopenThis' : 'resolveThis', { start })}>
              {t(resolvedAt ? 'reopen' : 'resolve')}
            </button>
          </Form>
        </div>
      )}
    </li>
  )
}

/** Author, date, field and mentioned people. An author without a visible name is shown as the editorial team. */
function Byline({ comment, content }: { comment: Comment; content: ResourceContent }) {
  const { t } = useTranslation('comments')
  const language = useLanguage()
  const { momentOf } = useMoments()
  const { labelOfPart } = useFieldLabels()
  const labelOfAnchor = useAnchorLabel(content)
  const { author, isOwn, createdAt, part, anchor, revision, mentioned } = comment
  const about = anchor ? labelOfAnchor(anchor) : part && labelOfPart(part)
  const called = mentioned.filter(Boolean)
  return (
    <p className="small" suppressHydrationWarning>
      <strong>{isOwn ? t('you') : author || t('team')}</strong>
      {[momentOf(createdAt), about, t('onRevision', { revision }), called.length > 0 && t('to', { names: formatList(called, language) })]
        .filter(Boolean)
        .map((fact) => ` · ${fact}`)}
    </p>
  )
}

type AboutProps = Pick<Props, 'comment' | 'content' | 'choices'>

function AboutText({ comment: { anchor, quote }, content, choices }: AboutProps) {
  const { t } = useTranslation('comments')
  const reader = useLanguage()
  const readable = useValueFormatter(content, choices)
  if (!anchor || !quote) return null
  const now = textAtAnchor(content, anchor)
  const isCode = isCodeAt(content, anchor)
  const language = isCode ? reader : content.originalLanguage
  const shown = (text: string) => (isCode ? readable(anchor, valueOfQuote(content, anchor, text)) : text)
  const quoted = shown(quote)
  if (now === quote)
    return (
      <blockquote className="comment-quote" lang={language}>
        {quoted.length > 240 ? `${quoted.slice(0, 240)}…` : quoted}
      </blockquote>
    )
  return (
    <details className="comment-quote">
      <summary>{t(now === null ? 'gone' : 'changedSince')}</summary>
      <ChangedWords before={quoted} after={now === null ? '' : shown(now)} language={language} />
    </details>
  )
}
