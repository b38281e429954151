import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { fieldId, SelectField } from '#app/components/form-field.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { responses } from '#app/features/core/recommendations/progress.ts'
import { ResponseLabel } from '#app/features/core/recommendations/response-label.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { actionAnchor } from './action-anchor.ts'
import type { RefusedEdit } from './action-form.tsx'
import { SharedFields } from './shared-fields.tsx'
import type { ActionGroup } from './update-follow-up.server.ts'

type Props = { recommendation: ActionGroup; refused: RefusedEdit | null; isSaved: boolean; noteLimit: number }

/** Whether a recommendation was accepted, with the reason and its target date. */
export function ResponseForm({ recommendation, refused, isSaved, noteLimit }: Props) {
  const { t } = useTranslation(['follow-up', 'recommendations'])
  const language = useLanguage()
  const { id, number, response, responseReasons, targetOn, version } = recommendation
  const anchor = actionAnchor(id)
  const { sent, theirs, errors } = refused ?? { sent: null, theirs: null, errors: {} }
  return (
    <div id={anchor}>
      <p className="small">
        {t('actions.response')} <ResponseLabel response={response} /> ·{' '}
        {targetOn ? t('recommendations:target.date', { date: formatDate(targetOn, language) }) : t('recommendations:target.none')}
      </p>
      <DoneNotice text={isSaved ? t('done') : null} />
      <details open={refused ? true : undefined} key={version}>
        <summary>
          {t('actions.changeResponse')} <span className="visually-hidden">{t('recommendations:number', { number })}</span>
        </summary>
        <Form method="post" className="form" noValidate preventScrollReset>
          <Refusal error={refused?.error} />
          {theirs && (
            <p className="their-version">
              <strong>{t('actions.theirs')}</strong> <ResponseLabel response={theirs.response ?? null} />
            </p>
          )}
          <input type="hidden" name="intent" value="response" />
          <input type="hidden" name="recommendation" value={id} />
          <input type="hidden" name="version" value={theirs?.version ?? version} />
          <SelectField
            id={fieldId(`${anchor}-response`)}
            name="response"
            label={t('page.response')}
            errors={errors}
            defaultValue={sent?.response ?? response ?? ''}
          >
            <option value="">{t('recommendations:response.none')}</option>
            {responses.map((each) => (
              <option key={each} value={each}>
                {t(`recommendations:response.${each}`)}
              </option>
            ))}
          </SelectField>
          <SharedFields
            anchor={anchor}
            noteLabel="reason"
            start={{ target: targetOn, notes: responseReasons }}
            {...{ sent, errors, noteLimit }}
          />
          <button type="submit" className="button button-secondary">
            {t('actions.save')}
          </button>
        </Form>
      </details>
    </div>
  )
}
