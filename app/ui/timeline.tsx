export type TimelineStep = {
  id: string
  when: string
  /** The date for machines: 2019, 2019-03 or 2019-03-14. */
  dateTime?: string
  kinds: readonly string[]
  before?: React.ReactNode
  after?: React.ReactNode
  resistance?: React.ReactNode
  workaround?: React.ReactNode
  /** Further content of the step, e.g. who decided. */
  children?: React.ReactNode
  lang?: string
  /** Below the changes, in the page's language. */
  below?: React.ReactNode
}

type Labels = { before: string; after: string; resistance: string; workaround: string }

/** The institutional-change ledger: dated steps with the state before and after. */
export function Timeline({ steps, labels }: { steps: readonly TimelineStep[]; labels: Labels }) {
  return (
    <ol className="timeline">
      {steps.map(({ id, when, dateTime, kinds, before, after, resistance, workaround, children, lang, below }) => (
        <li key={id} id={id}>
          <p className="timeline-head">
            <time className="timeline-when" dateTime={dateTime}>
              {when}
            </time>{' '}
            <span className="timeline-kinds">{kinds.join(' · ')}</span>
          </p>
          <div lang={lang}>
            {children}
            <Pair className="timeline-change" first={[labels.before, before]} second={[labels.after, after]} />
            <Pair
              className="timeline-change timeline-friction"
              first={[labels.resistance, resistance]}
              second={[labels.workaround, workaround]}
            />
          </div>
          {below}
        </li>
      ))}
    </ol>
  )
}

type Side = [term: string, description: React.ReactNode]

function Pair({ className, first, second }: { className: string; first: Side; second: Side }) {
  const sides = [first, second].filter(([, description]) => description)
  if (sides.length === 0) return null
  return (
    <dl className={className}>
      {sides.map(([term, description]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  )
}
