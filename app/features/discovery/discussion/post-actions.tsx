import { useTranslation } from 'react-i18next'
import { TextAreaField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { Post } from './post.ts'
import { postLength, reasonLength } from './schema.ts'

/** `refused` is what was typed in a form of this post and refused. */
type Props = {
  post: Post
  isOwn: boolean
  mayEdit: boolean
  isReported: boolean
  refused: { intent: string; text: string; reason: string; errors: FieldErrors } | null
}

/** What a member can do with a post: correct or remove their own, report one of somebody else. Works without script. */
export function PostActions({ post: { id, body, shownAs, state }, isOwn, mayEdit, isReported, refused }: Props) {
  const { t } = useTranslation('discussion')
  if (state === 'removed') return null
  if (!isOwn && isReported) return <p className="small muted">{t('actions.reported')}</p>
  if (!isOwn)
    return (
      <details className="post-action small" open={refused?.intent === 'report' || undefined}>
        <summary aria-label={t('actions.reportOne', { name: shownAs })}>{t('actions.report')}</summary>
        <form method="post" className="form" noValidate>
          <input type="hidden" name="post" value={id} />
          <TextAreaField
            name="reason"
            id={`report-${id}`}
            label={t('actions.reportReason')}
            hint={t('actions.reportHint')}
            errors={refused?.errors ?? {}}
            defaultValue={refused?.reason}
            maxLength={reasonLength}
            rows={2}
          />
          <Button type="submit" variant="secondary" name="intent" value="report">
            {t('actions.reportSend')}
          </Button>
        </form>
      </details>
    )
  return (
    <>
      {(mayEdit || refused?.intent === 'edit') && (
        <details className="post-action small" open={refused?.intent === 'edit' || undefined}>
          <summary>{t('actions.edit')}</summary>
          <form method="post" className="form" noValidate>
            <input type="hidden" name="post" value={id} />
            <TextAreaField
              name="text"
              id={`text-${id}`}
              label={t('actions.editText')}
              hint={t('actions.editHint')}
              errors={refused?.errors ?? {}}
              defaultValue={refused?.text ?? body}
              maxLength={postLength}
              rows={5}
            />
            <Button type="submit" variant="secondary" name="intent" value="edit">
              {t('actions.editSave')}
            </Button>
          </form>
        </details>
      )}
      <RemoveForm post={id} label={t('actions.remove')} />
    </>
  )
}

export function RemoveForm({ post, label }: { post: string; label: string }) {
  const { t } = useTranslation('discussion')
  return (
    <details className="post-action small">
      <summary>{label}</summary>
      <form method="post" className="form">
        <input type="hidden" name="post" value={post} />
        <p>{t('actions.removeHint')}</p>
        <Button type="submit" variant="danger" name="intent" value="remove">
          {t('actions.removeNow')}
        </Button>
      </form>
    </details>
  )
}
