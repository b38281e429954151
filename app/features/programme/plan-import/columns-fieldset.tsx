import { useTranslation } from 'react-i18next'
import { SelectField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { columnRoles } from './columns.ts'
import type { Reading } from './reading.server.ts'

type Props = { columns: Reading['columns']; sent: Record<string, string>; errors: FieldErrors; lang: string }

/** What each column of the file means: proposed from its heading, to be confirmed or changed. */
export function ColumnsFieldset({ columns, sent, errors, lang }: Props) {
  const { t } = useTranslation('plan-import')
  return (
    <fieldset className="plan-columns">
      <legend>{t('columns.title')}</legend>
      <p className="field-hint">{t('columns.lead')}</p>
      <div className="plan-grid">
        {columns.map(({ heading, role }, index) => (
          <div key={heading} lang={lang}>
            <input type="hidden" name={`columns[${index}].heading`} value={heading} />
            <SelectField
              name={`columns[${index}].role`}
              label={heading}
              errors={errors}
              defaultValue={sent[`columns[${index}].role`] ?? role}
            >
              {columnRoles.map((each) => (
                <option key={each} value={each}>
                  {t(`columns.role.${each}`)}
                </option>
              ))}
            </SelectField>
          </div>
        ))}
      </div>
      <Button type="submit" variant="secondary" name="intent" value="columns">
        {t('columns.readAgain')}
      </Button>
    </fieldset>
  )
}
