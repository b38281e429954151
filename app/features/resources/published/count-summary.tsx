import { type Bar, BarList } from '#app/ui/bar-list.tsx'

type Group = { key: string; title: string; bars: readonly Bar[]; after?: React.ReactNode }

/** A summary of counts at the top of a page: groups of bars side by side; an empty group is omitted. `title` is for screen readers. */
export function CountSummary({ title, groups, scale }: { title: string; groups: readonly Group[]; scale: number }) {
  return (
    <section className="glance" aria-labelledby="glance">
      <h2 id="glance" className="visually-hidden">
        {title}
      </h2>
      {groups.map(
        ({ key, title: name, bars, after }) =>
          bars.length > 0 && (
            <section key={key} aria-labelledby={`glance-${key}`}>
              <h3 id={`glance-${key}`}>{name}</h3>
              <BarList items={bars} scale={scale} labelledBy={`glance-${key}`} />
              {after}
            </section>
          ),
      )}
    </section>
  )
}
