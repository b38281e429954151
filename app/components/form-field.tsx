import { useTranslation } from 'react-i18next'
import { validationText } from '#app/i18n/find-text.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Field, type FieldControl } from '#app/ui/field.tsx'

type Shared = { name: string; label: string; hint?: string; errors?: FieldErrors; required?: boolean; id?: string }
type InputProps = Shared & Omit<React.ComponentProps<'input'>, 'name' | 'id' | 'required'>
type TextAreaProps = Shared & Omit<React.ComponentProps<'textarea'>, 'name' | 'id' | 'required'>
type SelectProps = Shared & Omit<React.ComponentProps<'select'>, 'name' | 'id' | 'required'>

/** The id of a field's input, for links from an error summary. */
export const fieldId = (name: string) => `f-${name.replace(/[^\w]+/g, '-')}`

/** Label, hint and error of an input. Errors are keys of the `validation` texts. */
export function FieldShell({
  name,
  label,
  hint,
  errors,
  required,
  id = fieldId(name),
  children,
}: Shared & { children: (ids: FieldIds) => React.ReactNode }) {
  const { t, i18n } = useTranslation('common')
  const error = errors?.[name]
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error && validationText(i18n, error)}
      optional={required === false ? t('form.optional') : undefined}
    >
      {(control) => children({ name, ...control })}
    </Field>
  )
}
export type FieldIds = FieldControl & { name: string }

export function TextField({ name, label, hint, errors, required, id, ...input }: InputProps) {
  return <FieldShell {...{ name, label, hint, errors, required, id }}>{(ids) => <input type="text" {...input} {...ids} />}</FieldShell>
}

export function TextAreaField({ name, label, hint, errors, required, id, ...input }: TextAreaProps) {
  return <FieldShell {...{ name, label, hint, errors, required, id }}>{(ids) => <textarea rows={4} {...input} {...ids} />}</FieldShell>
}

export function SelectField({ name, label, hint, errors, required, id, children, ...input }: SelectProps) {
  return (
    <FieldShell {...{ name, label, hint, errors, required, id }}>
      {(ids) => (
        <select {...input} {...ids}>
          {children}
        </select>
      )}
    </FieldShell>
  )
}
