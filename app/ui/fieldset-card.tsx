type Props = React.ComponentProps<'fieldset'> & {
  legend: React.ReactNode
  /** Buttons to move and remove this row; the last one is set apart. */
  tools?: React.ReactNode
}

/** A row of a list in a form. */
export function FieldsetCard({ legend, tools, children, ...fieldset }: Props) {
  return (
    <fieldset className="fieldset-card" {...fieldset}>
      <legend>{legend}</legend>
      {children}
      {tools && <div className="fieldset-card-tools">{tools}</div>}
    </fieldset>
  )
}
