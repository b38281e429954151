import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { fieldId, SelectField } from '#app/components/form-field.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { ActionStatusLabel } from '#app/features/core/recommendations/action-status.tsx'
import { actionStatuses, type Response } from '#app/features/core/recommendations/progress.ts'
import type { ActionStatus } from '#app/features/core/recommendations/queries.server.ts'
import { type Localized, languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { actionAnchor } from './action-anchor.ts'
import { SharedFields } from './shared-fields.tsx'
import type { EditableAction } from './update-follow-up.server.ts'

/** A rejected edit with the typed values and, after a conflict, the saved ones. */
export type RefusedEdit = {
  error: string | null
  errors: FieldErrors
  sent: Record<string, string>
  theirs: { status?: ActionStatus; response?: Response | null; notes: Localized; version: string } | null
}

type Props = { action: EditableAction; refused: RefusedEdit | null; isSaved: boolean; noteLimit: number }

/** An action of the plan with the form for its status and notes. */
export function ActionForm({ action, refused, isSaved, noteLimit }: Props) {
  const { t } = useTranslation(['follow-up', 'recommendations', 'common'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  const { id, texts, status, notes, updatedAt } = action
  const anchor = actionAnchor(id)
  // The values the form began with; replaced by the person's own save. Another person's save is reported as a conflict.
  const [start, setStart] = useState(action)
  if (isSaved && start.version !== action.version) setStart(action)
  const text = pickText(texts, language)
  const note = pickText(notes, language)
  const { sent, theirs, errors } = refused ?? { sent: null, theirs: null, errors: {} }
  return (
    <li id={anchor} className="action-item">
      <p lang={text && text.language !== language ? text.language : undefined}>{text?.text}</p>
      <p className="small" suppressHydrationWarning>
        <ActionStatusLabel status={status} /> · {t('actions.changed', { when: dayOf(updatedAt) })}
      </p>
      {note && (
        <p className="small" lang={note.language === language ? undefined : note.language}>
          {note.text}
        </p>
      )}
      <DoneNotice text={isSaved ? t('done') : null} />
      <details open={refused ? true : undefined} key={start.version}>
        <summary>
          {t('actions.change')} <span className="visually-hidden">{text?.text}</span>
        </summary>
        <Form method="post" className="form" noValidate preventScrollReset>
          <Refusal error={refused?.error} />
          {theirs && (
            <div className="their-version">
              <p>
                <strong>{t('actions.theirs')}</strong> {theirs.status && <ActionStatusLabel status={theirs.status} />}
              </p>
              {languages.map(
                (code) =>
                  theirs.notes[code] && (
                    <p key={code} lang={code}>
                      {theirs.notes[code]}
                    </p>
                  ),
              )}
            </div>
          )}
          <input type="hidden" name="intent" value="action" />
          <input type="hidden" name="action" value={id} />
          <input type="hidden" name="version" value={theirs?.version ?? start.version} />
          <SelectField
            id={fieldId(`${anchor}-status`)}
            name="status"
            label={t('actions.status')}
            errors={errors}
            defaultValue={sent?.status ?? start.status}
          >
            {actionStatuses.map((each) => (
              <option key={each} value={each}>
                {t(`recommendations:status.${each}`)}
              </option>
            ))}
          </SelectField>
          <SharedFields
            anchor={anchor}
            noteLabel="note"
            start={{ target: start.targetOn, notes: start.notes }}
            {...{ sent, errors, noteLimit }}
          />
          <button type="submit" className="button button-secondary">
            {t('actions.save')}
          </button>
        </Form>
      </details>
    </li>
  )
}
