import { describedBy, errorId, hintId } from './field.tsx'

export type RadioOption = { value: string; label: React.ReactNode; hint?: React.ReactNode; lang?: string }

type Props = {
  id: string
  name: string
  legend: React.ReactNode
  hint?: React.ReactNode
  error?: React.ReactNode
  options: readonly RadioOption[]
  defaultValue?: string
}

export function RadioGroup({ id, name, legend, hint, error, options, defaultValue }: Props) {
  return (
    <fieldset
      className={error ? 'radio-list field-invalid' : 'radio-list'}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend>{legend}</legend>
      {hint && (
        <p className="field-hint" id={hintId(id)}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={errorId(id)}>
          {error}
        </p>
      )}
      {options.map((option) => (
        <label className="radio" key={option.value} lang={option.lang}>
          <input type="radio" name={name} value={option.value} defaultChecked={option.value === defaultValue} />
          <span>
            {option.hint ? <strong>{option.label}</strong> : option.label}
            {option.hint && <span className="field-hint block">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
