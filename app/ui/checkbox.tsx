import { useId } from 'react'

type Props = Omit<React.ComponentProps<'input'>, 'type'> & {
  label: React.ReactNode
  hint?: React.ReactNode
  /** Content at the end of the row, e.g. a count. */
  trailing?: React.ReactNode
}

export function Checkbox({ label, hint, trailing, ...input }: Props) {
  const id = useId()
  return (
    <label className="check">
      <input type="checkbox" aria-describedby={hint ? id : undefined} {...input} />
      <span>
        {label}
        {hint && (
          <span className="field-hint block" id={id}>
            {hint}
          </span>
        )}
      </span>
      {trailing}
    </label>
  )
}
