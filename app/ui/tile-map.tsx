/** Steps of the ramp, from none to many. */
export type TileLevel = 0 | 1 | 2 | 3 | 4

export type Tile = {
  key: string
  /** What stands in the square: the country's three letters. */
  label: string
  /** The whole of it in words: "Dominican Republic: 4 experiences". Read aloud, and shown beside the square. */
  title: string
  count: number
  href: string
  /** Column and row, from 0 to 9. */
  x: number
  y: number
}

type Props = {
  label: string
  /** In the order in which they should be read: by name. */
  tiles: readonly Tile[]
  legend: readonly { level: TileLevel; label: string }[]
}

/** None, one, two or three, four to six, seven or more. */
export const tileLevel = (count: number): TileLevel => (count >= 7 ? 4 : count >= 4 ? 3 : count >= 2 ? 2 : count >= 1 ? 1 : 0)

/** Equal squares, so that Saint Lucia is as visible as Brazil. A list of links first, a map where there is room for it. */
export function TileMap({ label, tiles, legend }: Props) {
  return (
    <div className="tile-map">
      <ul className="tiles" aria-label={label}>
        {tiles.map(({ key, label: code, title, count, href, x, y }) => (
          <li key={key} className={`tile-x-${x} tile-y-${y} n${tileLevel(count)}`}>
            <a href={href}>
              <span className="tile-label">{code}</span> <span className="tile-title">{title}</span>
            </a>
          </li>
        ))}
      </ul>
      <ul className="legend">
        {legend.map(({ level, label: text }) => (
          <li key={level} className={`n${level}`}>
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
