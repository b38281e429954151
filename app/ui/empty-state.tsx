type Props = { title?: React.ReactNode; headingLevel?: 2 | 3; children: React.ReactNode; action?: React.ReactNode }

/** Shown when there is no content: why, and what to do. */
export function EmptyState({ title, headingLevel = 2, children, action }: Props) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="empty">
      {title && <Heading>{title}</Heading>}
      <p>{children}</p>
      {action && <p>{action}</p>}
    </div>
  )
}
