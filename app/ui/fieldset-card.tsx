type Props = React.ComponentProps<'fieldset'> & {
  legend: React.ReactNode
  /** Buttons to move and remove this row; the last one stands apart. */
  tools?: React.ReactNode
}

/** One row of a list editor. */
export function FieldsetCard({ legend, tools, children, ...fieldset }: Props) {
  return (
    <fieldset className="list-item" {...fieldset}>
      <legend>{legend}</legend>
      {children}
      {tools && <div className="list-item-tools">{tools}</div>}
    </fieldset>
  )
}
