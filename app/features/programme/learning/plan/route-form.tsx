import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextAreaField, TextField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { learningLimits } from './schema.ts'

type Props = { values: Record<string, string>; errors: FieldErrors; submit: string; seen?: number }

/** The facts of a new route, or of one whose version `seen` is shown. */
export function RouteForm({ values, errors, submit, seen }: Props) {
  const { t } = useTranslation('learning')
  return (
    <Form method="post" className="form" noValidate key={seen}>
      {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
      {(['titleEs', 'titleEn'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`form.${name}`)}
          errors={errors}
          required
          defaultValue={values[name]}
          maxLength={learningLimits.title}
        />
      ))}
      {(['summaryEs', 'summaryEn'] as const).map((name) => (
        <TextAreaField
          key={name}
          name={name}
          label={t(`form.${name}`)}
          errors={errors}
          required
          defaultValue={values[name]}
          maxLength={learningLimits.summary}
        />
      ))}
      <TextField name="startsOn" type="date" label={t('form.startsOn')} errors={errors} required defaultValue={values.startsOn} />
      <TextField
        name="endsOn"
        type="date"
        label={t('form.endsOn')}
        hint={t('form.endsOnHint')}
        errors={errors}
        required
        defaultValue={values.endsOn}
      />
      <Button type="submit" name="intent" value="route">
        {submit}
      </Button>
    </Form>
  )
}
