type Props = {
  summary: React.ReactNode
  children: React.ReactNode
  isOpen?: boolean
  /** Of disclosures with the same name, one is open at a time. */
  name?: string
  id?: string
}

export function Disclosure({ summary, children, isOpen, name, id }: Props) {
  return (
    <details className="disclosure" open={isOpen || undefined} name={name} id={id}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
