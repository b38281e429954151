import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, SelectField, TextField } from '#app/components/form-field.tsx'
import { actionStatuses } from '#app/features/core/recommendations/progress.ts'
import { planLimits } from '#app/features/programme/plan-import/plan.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { EditableRecommendation } from './edit-plan.server.ts'
import { LocalizedFields, WhyField } from './localized-fields.tsx'

type Sent = { sent: Record<string, string> | null; errors: FieldErrors }

/** Title, text and responsible unit of a recommendation, in both languages. `anchor` distinguishes the fields of several forms. */
export function RecommendationTexts({
  anchor,
  start,
  ...given
}: Sent & { anchor: string; start: Pick<EditableRecommendation, 'titles' | 'summaries' | 'responsible'> }) {
  const { t } = useTranslation(['plan-editing', 'follow-up'])
  return (
    <>
      <LocalizedFields
        {...{ anchor, name: 'title', label: t('recommendation.title'), start: start.titles, maxLength: planLimits.title }}
        {...given}
      />
      <LocalizedFields
        {...{ anchor, name: 'text', label: t('recommendation.text'), start: start.summaries, maxLength: planLimits.text, rows: 6 }}
        {...given}
      />
      <LocalizedFields
        {...{ anchor, name: 'responsible', label: t('follow-up:page.responsible'), start: start.responsible, maxLength: planLimits.name }}
        {...given}
      />
    </>
  )
}

export function RecommendationForm({ recommendation, ...given }: Sent & { recommendation: EditableRecommendation }) {
  const { t } = useTranslation('plan-editing')
  return (
    <Form method="post" className="form plan-form" noValidate key={recommendation.version}>
      <input type="hidden" name="version" value={recommendation.version} />
      <RecommendationTexts anchor="text" start={recommendation} {...given} />
      <WhyField anchor="text" {...given} />
      <Button type="submit" name="intent" value="text">
        {t('save')}
      </Button>
    </Form>
  )
}

export function NewActionForm(given: Sent) {
  const { t } = useTranslation(['plan-editing', 'follow-up', 'recommendations'])
  const { sent, errors } = given
  return (
    <Form method="post" className="form plan-form" noValidate>
      <LocalizedFields
        {...{ anchor: 'add', name: 'text', label: t('action.text'), start: {}, maxLength: planLimits.action, rows: 4 }}
        {...given}
      />
      <LocalizedFields
        {...{ anchor: 'add', name: 'responsible', label: t('follow-up:page.responsible'), start: {}, maxLength: planLimits.name }}
        {...given}
      />
      <div className="plan-grid">
        <SelectField
          id={fieldId('add-status')}
          name="status"
          label={t('follow-up:actions.status')}
          errors={errors}
          defaultValue={sent?.status ?? 'planned'}
        >
          {actionStatuses.map((each) => (
            <option key={each} value={each}>
              {t(`recommendations:status.${each}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          id={fieldId('add-target')}
          name="target"
          required={false}
          label={t('follow-up:actions.target')}
          hint={t('follow-up:actions.targetHint')}
          errors={errors}
          defaultValue={sent?.target ?? ''}
        />
      </div>
      <WhyField anchor="add" {...given} />
      <Button type="submit" name="intent" value="addAction">
        {t('action.add')}
      </Button>
    </Form>
  )
}
