import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextAreaField } from '#app/components/form-field.tsx'
import type { SentForm } from '#app/components/resubmit-form.tsx'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import { partsOf } from '#app/features/resources/model/parts.ts'
import type { Draft, DraftReader } from '#app/features/resources/revisions/draft-queries.server.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { longestComment } from './comment-schema.ts'
import { fieldsToComment } from './fields-to-comment.ts'

type Props = { draft: Draft; readers: DraftReader[]; errors: FieldErrors; sent: SentForm }

/** A new comment: its field, its text, and whom to notify by e-mail. */
export function CommentForm({ draft, readers, errors, sent }: Props) {
  const { t } = useTranslation('comments')
  const { labelOfPart, labelOfPath } = useFieldLabels()
  const sentValue = (name: string) => sent.find(([sentName]) => sentName === name)?.[1]
  const called = sent.filter(([name]) => name === 'mention').map(([, id]) => id)
  const fields = fieldsToComment(draft.content)
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="intent" value="comment" />
      <input type="hidden" name="revision" value={draft.revision} />
      <SelectField name="about" label={t('about')} defaultValue={sentValue('about')}>
        <option value="">{t('whole')}</option>
        {partsOf[draft.kind].map(({ name }) => (
          <optgroup key={name} label={labelOfPart(name)}>
            <option value={name}>{t('wholePart', { part: labelOfPart(name) })}</option>
            {fields
              .filter(({ part }) => part === name)
              .map(({ anchor, path }) => (
                <option key={anchor} value={`field:${anchor}`}>
                  {labelOfPath(path)}
                </option>
              ))}
          </optgroup>
        ))}
      </SelectField>
      <TextAreaField
        name="body"
        label={t('body')}
        hint={t('hint')}
        maxLength={longestComment}
        errors={errors}
        defaultValue={sentValue('body')}
      />
      {readers.length > 0 && (
        <details open={called.length > 0 || undefined}>
          <summary>{t('call')}</summary>
          <fieldset className="check-list">
            <legend className="visually-hidden">{t('call')}</legend>
            {readers.map(({ id, name, isStaff }) => (
              <label className="check" key={id}>
                <input type="checkbox" name="mention" value={id} defaultChecked={called.includes(id)} />
                <span>
                  {name} {isStaff && <span className="small">{t('staff')}</span>}
                </span>
              </label>
            ))}
          </fieldset>
        </details>
      )}
      <button type="submit" className="button button-secondary">
        {t('add')}
      </button>
    </Form>
  )
}
