import { useTranslation } from 'react-i18next'
import { fieldId, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import type { Successor } from './get-facts.server.ts'
import { decisions } from './schema.ts'

type Props = {
  errors: FieldErrors
  values: Record<string, unknown>
  isStaff: boolean
  year: number
  /** Similar published resources that may replace this one. */
  successors: readonly Successor[]
}

/** The question "is it still true?" with its four answers. Works without script, signed in or by a mail's link. */
export function DecisionForm({ errors, values, isStaff, year, successors }: Props) {
  const { t } = useTranslation('yearly-update')
  const language = useLanguage()
  const text = (name: string) => String(values[name] ?? '')
  return (
    <form method="post" className="form update-decision" aria-label={t('decide.label')}>
      <RadioGroup
        id={fieldId('decision')}
        name="decision"
        legend={t('decide.question', { year })}
        error={errors.decision && t('decide.choose')}
        defaultValue={text('decision')}
        options={decisions.map((value) => ({
          value,
          label: t(`decide.${value}.label`),
          hint: value === 'archived' ? t(isStaff ? 'decide.archived.hintStaff' : 'decide.archived.hint') : t(`decide.${value}.hint`),
        }))}
      />
      <div className="update-successor">
        <TextField
          name="successor"
          label={t('decide.successor')}
          hint={t(successors.length > 0 ? 'decide.successorNear' : 'decide.successorHint')}
          errors={errors}
          required={false}
          defaultValue={text('successor')}
          list="successors"
          autoComplete="off"
        />
        <datalist id="successors">
          {successors.map(({ kind, slug, title }) => (
            <option key={kind + slug} value={pathTo(kind, language, { slug })}>
              {pickText(title, language)?.text}
            </option>
          ))}
        </datalist>
      </div>
      <TextAreaField
        name="note"
        label={t('decide.note')}
        hint={t('decide.noteHint')}
        errors={errors}
        required={false}
        defaultValue={text('note')}
      />
      <p className="button-row">
        <button type="submit" className="button">
          {t('decide.send')}
        </button>
      </p>
    </form>
  )
}
