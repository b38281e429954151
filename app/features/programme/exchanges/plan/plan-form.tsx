import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextAreaField, TextField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { Plan } from './plan.server.ts'
import { planLimits } from './schema.ts'

type Props = { plan: Plan; typed: Record<string, string> | null; errors: FieldErrors }

/** The days, the place and the agenda. What was typed and refused is shown again. */
export function PlanForm({ plan, typed, errors }: Props) {
  const { t } = useTranslation('exchanges')
  const kept = (name: 'startsOn' | 'endsOn' | 'place' | 'agenda') => typed?.[name] ?? plan[name]
  return (
    <Form method="post" className="form" noValidate key={plan.version}>
      <input type="hidden" name="seen" value={plan.version} />
      <TextField name="startsOn" type="date" label={t('plan.startsOn')} errors={errors} required defaultValue={kept('startsOn')} />
      <TextField name="endsOn" type="date" label={t('plan.endsOn')} errors={errors} required defaultValue={kept('endsOn')} />
      <TextField
        name="place"
        label={t('plan.place')}
        errors={errors}
        required={false}
        defaultValue={kept('place')}
        maxLength={planLimits.place}
      />
      <TextAreaField
        name="agenda"
        label={t('plan.agenda')}
        hint={t('plan.agendaHint')}
        errors={errors}
        required={false}
        rows={10}
        defaultValue={kept('agenda')}
        maxLength={planLimits.agenda}
      />
      <Button type="submit" name="intent" value="plan">
        {t('plan.save')}
      </Button>
    </Form>
  )
}
