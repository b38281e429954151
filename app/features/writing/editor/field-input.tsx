/** An input of the guided form, chosen by the type of its field. */
import { useTranslation } from 'react-i18next'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import { type Field, isLocalized, type ListField } from '#app/features/resources/model/parts.ts'
import type { Choices, Option } from '#app/features/resources/model/reference.ts'
import { type FileLanguage, fileLanguageName } from '#app/i18n/file-languages.ts'
import { findText, validationText } from '#app/i18n/find-text.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { toInputNumber } from '#app/lib/parse-number.ts'
import { DateField } from './date-field.tsx'

export type EditorContext = { language: Language; choices: Choices; sources: Option[]; errors: FieldErrors }

type Props = { field: Exclude<Field, ListField>; path: string; labelKey: string; value: unknown; context: EditorContext }

export function FieldInput({ field, path, labelKey, value, context }: Props) {
  const { t, i18n } = useTranslation('editor')
  const { labelOf } = useFieldLabels()
  const reader = useLanguage()
  const { language, choices, sources, errors } = context
  const hint = findText(i18n, 'model', `hint.${labelKey}`) ?? undefined
  const shared = { name: path, label: labelOf(labelKey), hint, errors, required: Boolean(field.required || field.mayBeRequired) }

  if (isLocalized(field)) {
    const text = (value as Localized | undefined)?.[language] ?? ''
    const rows = field.type === 'markdown' ? 9 : 4
    return field.type === 'line' ? (
      <TextField {...shared} defaultValue={text} maxLength={field.maxLength} lang={language} />
    ) : (
      <TextAreaField {...shared} defaultValue={text} maxLength={field.maxLength} rows={rows} lang={language} className="grow" />
    )
  }
  const plain = typeof value === 'number' ? toInputNumber(value) : String(value ?? '')
  switch (field.type) {
    case 'plain':
      return <TextField {...shared} defaultValue={plain} maxLength={field.maxLength} />
    case 'lines':
      return <TextAreaField {...shared} defaultValue={((value as string[] | undefined) ?? []).join('\n')} rows={3} />
    case 'number':
    case 'year':
      return (
        <TextField {...shared} defaultValue={plain} inputMode={field.type === 'year' ? 'numeric' : 'decimal'} className="input-short" />
      )
    case 'date':
      return <DateField {...shared} defaultValue={plain} language={language} isDay={field.isDay} />
    case 'url':
      return <TextField {...shared} defaultValue={plain} type="url" placeholder="https://" />
    case 'time':
      return <TextField {...shared} defaultValue={plain} type="time" className="input-short" />
    case 'languages': {
      const options = field.options.map((code) => ({ value: code, label: fileLanguageName(code as FileLanguage, reader) }))
      return <CheckList {...shared} options={options} chosen={(value as string[] | undefined) ?? []} isCompact />
    }
    case 'checkbox':
      return <CheckBox name={path} label={shared.label} isChecked={value === true} />
    case 'countries':
      return <CheckList {...shared} options={choices.countries} chosen={(value as string[] | undefined) ?? []} isCompact />
    case 'concepts':
      return <CheckList {...shared} options={choices.concepts[field.scheme]} chosen={(value as string[] | undefined) ?? []} />
    default: {
      const options: Option[] =
        field.type === 'concept'
          ? choices.concepts[field.scheme]
          : field.type === 'recommendation'
            ? choices.recommendations
            : field.type === 'platform'
              ? choices.platforms
              : field.type === 'source'
                ? sources
                : field.type === 'institution'
                  ? choices.institutions
                  : field.type === 'publishedExperience'
                    ? choices.experiences
                    : field.type === 'publishedExchange'
                      ? choices.exchanges
                      : field.type === 'publishedCourse'
                        ? choices.courses
                        : field.type === 'zone'
                          ? choices.zones
                          : field.type === 'country'
                            ? choices.countries
                            : field.type === 'choice'
                              ? field.options.map((option) => ({
                                  value: option,
                                  label: findText(i18n, 'model', `choice.${labelKey}.${option}`) ?? option,
                                }))
                              : []
      if (field.type === 'bdips')
        return <TextField {...shared} defaultValue={plain} maxLength={2} className="input-short" autoCapitalize="characters" />
      return (
        <SelectField {...shared} defaultValue={plain}>
          <option value="">{t('choose')}</option>
          {stillOffered(options, [plain]).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </SelectField>
      )
    }
  }
}

const stillOffered = (options: readonly Option[], chosen: readonly string[]) =>
  options.filter(({ value, isRetired }) => !isRetired || chosen.includes(value))

function CheckBox({ name, label, isChecked }: { name: string; label: string; isChecked: boolean }) {
  return (
    <label className="check">
      <input type="checkbox" name={name} value="on" defaultChecked={isChecked} /> {label}
    </label>
  )
}

type CheckListProps = {
  name: string
  label: string
  hint?: string
  errors: FieldErrors
  required: boolean
  options: Option[]
  chosen: string[]
  isCompact?: boolean
}

/** A multiple choice: open if something is chosen or it is the only help, and fully usable by keyboard. */
function CheckList({ name, label, hint, errors, required, options, chosen, isCompact = false }: CheckListProps) {
  const { t, i18n } = useTranslation('common')
  const error = errors[name]
  const chosenLabels = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label)
  return (
    <fieldset className={isCompact ? 'check-list check-list-compact' : 'check-list'} id={`f-${name.replace(/[^\w]+/g, '-')}`} tabIndex={-1}>
      <legend>
        {label}
        {!required && <span className="field-optional"> {t('form.optional')}</span>}
      </legend>
      {hint && <p className="field-hint">{hint}</p>}
      {error && <p className="field-error">{validationText(i18n, error)}</p>}
      <details open={!isCompact && chosen.length === 0 ? true : undefined}>
        <summary>{chosenLabels.length > 0 ? chosenLabels.join(' · ') : t('form.choose')}</summary>
        <div className="check-options">
          {stillOffered(options, chosen).map((option) => (
            <label className="check" key={option.value} title={option.hint}>
              <input type="checkbox" name={name} value={option.value} defaultChecked={chosen.includes(option.value)} /> {option.label}
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  )
}
