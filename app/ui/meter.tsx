type Props = {
  total: number
  done: number
  /** Begun but not done; shown as half a mark each. */
  partial?: number
  /** The same as text, for screen readers. */
  children: React.ReactNode
}

/** Progress as a small number of marks. */
export function Meter({ total, done, partial = 0, children }: Props) {
  const marks = Array.from({ length: total }, (_, index) => ({
    key: index,
    className: index < done ? 'on' : index < done + partial ? 'half' : undefined,
  }))
  return (
    <div>
      <div className="meter" aria-hidden="true">
        {marks.map(({ key, className }) => (
          <span key={key} className={className} />
        ))}
      </div>
      <div>{children}</div>
    </div>
  )
}
