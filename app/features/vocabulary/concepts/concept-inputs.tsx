import { useTranslation } from 'react-i18next'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { languages } from '#app/i18n/languages.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { type ConceptFields, conceptLimits, nameOf } from './concept-fields.ts'

export type ConceptOption = { value: string; label: string }
type Props = { fields: ConceptFields; errors: FieldErrors; broader: readonly ConceptOption[] }

/** Names, alternatives and definition side by side in every language, and the position in the tree. */
export function ConceptInputs({ fields, errors, broader }: Props) {
  const { t } = useTranslation(['concepts', 'common'])
  return (
    <>
      <div className="concept-languages">
        {languages.map((language) => (
          <fieldset key={language}>
            <legend>{t('concept.inLanguage', { language: t(`common:language.${language}`) })}</legend>
            <TextField
              name={nameOf('prefLabel', language)}
              label={t('concept.field.prefLabel')}
              errors={errors}
              defaultValue={fields[nameOf('prefLabel', language)]}
              maxLength={conceptLimits.label}
              lang={language}
            />
            <TextAreaField
              name={nameOf('altLabels', language)}
              label={t('concept.field.altLabels')}
              hint={t('concept.hint.altLabels')}
              errors={errors}
              defaultValue={fields[nameOf('altLabels', language)]}
              rows={5}
              lang={language}
              className="grow"
            />
            <TextAreaField
              name={nameOf('definition', language)}
              label={t('concept.field.definition')}
              hint={t('concept.hint.definition')}
              errors={errors}
              defaultValue={fields[nameOf('definition', language)]}
              maxLength={conceptLimits.definition}
              rows={4}
              lang={language}
              className="grow"
            />
          </fieldset>
        ))}
      </div>
      <div className="concept-place">
        <SelectField name="broader" label={t('concept.field.broader')} errors={errors} defaultValue={fields.broader}>
          <option value="">{t('concept.top')}</option>
          {broader.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextField
          name="position"
          label={t('concept.field.position')}
          hint={t('concept.hint.position')}
          errors={errors}
          defaultValue={fields.position}
          inputMode="numeric"
          className="input-short"
        />
      </div>
    </>
  )
}
