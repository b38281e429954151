import type { RampLevel } from '#app/lib/ramp.ts'

export type Tile = {
  key: string
  /** Text in the square: the country's three letters. */
  label: string
  /** Accessible name and tooltip: "Dominican Republic: 4 experiences". */
  title: string
  count: number
  /** The count in short form: "4", "12k". */
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
  /** `_blank` in a frame of another site. */
  target?: '_blank'
}

/** In units of the drawing: size of a square, and distance between squares. */
const size = 40
const step = 44
const columns = 10
/** Estimated width of a tooltip, generous, because the width of the text is unknown. */
const [letter, plate] = [6.8, 26]

/**
 * A map of equal squares, so that small countries are as visible as large ones: one SVG with a link for each country. Squares are in
 * reading order, from the north row by row, also for the keyboard; so a tooltip, which is above its square, is painted over the previous
 * row. The page must show the same data as a list.
 */
export function TileMap({ label, tiles, legend, target }: Props) {
  const rows = Math.max(0, ...tiles.map(({ y }) => y)) + 1
  const ordered = [...tiles].sort((a, b) => a.y - b.y || a.x - b.x)
  return (
    <div className="tile-map">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand for a drawing */}
      <svg viewBox={`0 0 ${columns * step - step + size} ${rows * step - step + size}`} role="group" aria-label={label}>
        {ordered.map((tile) => (
          <TileLink key={tile.key} tile={tile} target={target} />
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

type LinkProps = { tile: Tile; target: Props['target'] }

function TileLink({ tile: { label, title, count, countText, level, href, x, y }, target }: LinkProps) {
  const [left, top] = [x * step, y * step]
  const middle = left + size / 2
  const wide = Math.round(title.length * letter) + 18
  // Centred above its square, within the edges of the map.
  const from = Math.min(Math.max(middle - wide / 2, 0), Math.max(0, columns * step - step + size - wide))
  return (
    <a
      className={`tile n${level}`}
      href={href}
      target={target}
      rel={target && 'noopener'}
      aria-label={`${label}${count > 0 ? ` ${countText}` : ''}, ${title}`}
    >
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
