import type { RampLevel } from '#app/lib/ramp.ts'

export type Tile = {
  key: string
  /** What stands in the square: the country's three letters. */
  label: string
  /** The whole of it in words: "Dominican Republic: 4 experiences". Read aloud, and shown above the square in use. */
  title: string
  count: number
  /** The same as short as it fits a square: "4", "12k". */
  countText: string
  level: RampLevel
  href: string
  /** Column and row, from 0 to 9. */
  x: number
  y: number
}

type Props = {
  label: string
  tiles: readonly Tile[]
  legend: readonly { level: RampLevel; label: string }[]
}

/** In the drawing's own units: a square, and from one square to the next. */
const size = 40
const step = 44
const columns = 10
/** Of the plate of a title: a drawing does not know how wide its letters are, so it is reckoned generously. */
const [letter, plate] = [6.8, 26]

/**
 * Equal squares, so that Saint Lucia is as visible as Brazil: one drawing of links, each with its country and count in words.
 * They are drawn, and reached by keyboard, as one reads the map: row by row from the north. So a title, which stands above its
 * square, is always painted over the row before. Wherever the map stands, the same is on the page as a list.
 */
export function TileMap({ label, tiles, legend }: Props) {
  const rows = Math.max(0, ...tiles.map(({ y }) => y)) + 1
  const ordered = [...tiles].sort((a, b) => a.y - b.y || a.x - b.x)
  return (
    <div className="tile-map">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand for a drawing */}
      <svg viewBox={`0 0 ${columns * step - step + size} ${rows * step - step + size}`} role="group" aria-label={label}>
        {ordered.map((tile) => (
          <TileLink key={tile.key} tile={tile} />
        ))}
      </svg>
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

function TileLink({ tile: { label, title, count, countText, level, href, x, y } }: { tile: Tile }) {
  const [left, top] = [x * step, y * step]
  const middle = left + size / 2
  const wide = Math.round(title.length * letter) + 18
  // Over the middle of its square, but never beyond the edges of the map.
  const from = Math.min(Math.max(middle - wide / 2, 0), Math.max(0, columns * step - step + size - wide))
  return (
    <a className={`tile n${level}`} href={href} aria-label={`${label}${count > 0 ? ` ${countText}` : ''}, ${title}`}>
      <rect className="tile-square" x={left} y={top} width={size} height={size} rx={6} />
      <text x={middle} y={top + (count > 0 ? 17 : 25)}>
        {label}
      </text>{' '}
      {count > 0 && (
        <text className="tile-count" x={middle} y={top + 33}>
          {countText}
        </text>
      )}{' '}
      <g className="tile-title">
        <rect x={from} y={top - plate - 7} width={wide} height={plate} rx={4} />
        <text x={from + wide / 2} y={top - 15}>
          {title}
        </text>
      </g>
    </a>
  )
}
