import { useTranslation } from 'react-i18next'
import { TextAreaField } from '#app/components/form-field.tsx'
import type { PostState } from '#app/features/discovery/discussion/post.ts'
import { reasonLength } from '#app/features/discovery/discussion/schema.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'

/** `isChecked`: an editor has let the post pass. `refused` is what was typed in this form and refused. */
type Props = {
  post: string
  state: PostState
  isChecked: boolean
  name: string
  refused: { reason: string; errors: FieldErrors } | null
}

/** For staff: let a post pass, or hide it with a reason. Works without script. */
export function ModerationForms({ post, state, isChecked, name, refused }: Props) {
  const { t } = useTranslation('discussion')
  if (state === 'removed') return null
  return (
    <div className="post-moderation">
      {!(state === 'published' && isChecked) && (
        <form method="post">
          <input type="hidden" name="post" value={post} />
          <Button type="submit" name="intent" value="approve">
            {t(state === 'hidden' ? 'moderation.showAgain' : state === 'waiting' ? 'moderation.publish' : 'moderation.pass')}
            <span className="visually-hidden">: {name}</span>
          </Button>
        </form>
      )}
      {state !== 'hidden' && (
        <details open={refused ? true : undefined}>
          <summary>{t('moderation.hide')}</summary>
          <form method="post" className="form" noValidate>
            <input type="hidden" name="post" value={post} />
            <TextAreaField
              name="reason"
              id={`reason-${post}`}
              label={t('moderation.reason')}
              hint={t('moderation.reasonHint')}
              errors={refused?.errors}
              defaultValue={refused?.reason}
              maxLength={reasonLength}
              rows={2}
            />
            <Button type="submit" variant="danger" name="intent" value="hide">
              {t('moderation.hideNow')}
            </Button>
          </form>
        </details>
      )}
    </div>
  )
}
