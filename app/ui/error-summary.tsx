type Props = {
  title: string
  /** `field`: id of the input. */
  errors: readonly { field: string; text: React.ReactNode }[]
  ref?: React.Ref<HTMLDivElement>
}

/** Form errors, each with a link to its field. Can receive focus. */
export function ErrorSummary({ title, errors, ref }: Props) {
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
