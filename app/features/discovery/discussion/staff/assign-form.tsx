import { useTranslation } from 'react-i18next'
import { SelectField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { Answerers } from './find-answerers.server.ts'

/** For staff: asks another person to answer an open question. */
export function AssignForm({ answerers: { options, assignedTo }, errors }: { answerers: Answerers; errors: FieldErrors }) {
  const { t } = useTranslation('discussion')
  return (
    <section aria-labelledby="assign">
      <h2 id="assign">{t('assign.title')}</h2>
      {assignedTo && <p>{t('assign.now', { name: assignedTo.name })}</p>}
      <form method="post" className="form" noValidate>
        <SelectField name="person" label={t('assign.label')} hint={t('assign.hint')} errors={errors} defaultValue="">
          <option value="">{t('assign.choose')}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <Button type="submit" variant="secondary" name="intent" value="assign">
          {t('assign.submit')}
        </Button>
      </form>
    </section>
  )
}
