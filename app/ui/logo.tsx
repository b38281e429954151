/** Coloured squares, by column and row: a simplified tile map. */
const squares = [
  { x: 0, y: 0, fill: 'var(--clay)' },
  { x: 2, y: 0, fill: '#e09a63' },
  { x: 1, y: 1, fill: 'var(--clay)' },
  { x: 3, y: 1, fill: 'var(--maize-fill)' },
  { x: 2, y: 2, fill: 'var(--clay)' },
  { x: 3, y: 2, fill: 'var(--sea)' },
  { x: 2, y: 3, fill: 'var(--clay)' },
]

/** The logo without text. */
export function Logo() {
  return (
    <svg viewBox="0 0 23 23" width="23" height="23" aria-hidden="true" focusable="false">
      {squares.map(({ x, y, fill }) => (
        <rect key={`${x}${y}`} x={x * 6} y={y * 6} width="5" height="5" rx="0.8" fill={fill} />
      ))}
    </svg>
  )
}
