/** Attributes that connect an input to its label, hint and error. Spread it on the input. */
export type FieldControl = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type Props = {
  id: string
  label: React.ReactNode
  hint?: React.ReactNode
  error?: React.ReactNode
  /** The label "optional"; required fields have none. */
  optional?: string
  children: (control: FieldControl) => React.ReactNode
}

export const hintId = (id: string) => `${id}-hint`
export const errorId = (id: string) => `${id}-error`
export const describedBy = (id: string, hint: React.ReactNode, error: React.ReactNode): string | undefined =>
  [hint ? hintId(id) : '', error ? errorId(id) : ''].filter(Boolean).join(' ') || undefined

export function Field({ id, label, hint, error, optional, children }: Props) {
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> {optional}</span>}
      </label>
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
      {children({ id, 'aria-describedby': describedBy(id, hint, error), 'aria-invalid': error ? true : undefined })}
    </div>
  )
}
