/** Facts under the title, as label and value. Empty ones are left out. */
export type Fact = { label: string; value: React.ReactNode }

export function Facts({ facts }: { facts: readonly Fact[] }) {
  const given = facts.filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false)
  if (given.length === 0) return null
  return (
    <dl className="facts">
      {given.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
