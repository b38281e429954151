/** Parses numbers in forms, as people of the region write them. */

/**
 * Parses 1.241.465, 1,241,465, 1 241 465 and 1'241'465; 75.9, 75,9 and 0,465. A single sign before three digits separates thousands, unless
 * the digits before it cannot be such a group: 0,465 and 1241,465 are decimals. Null for anything else, so that no figure is guessed.
 */
export function parseNumber(text: string): number | null {
  const compact = text
    .replace(/\s/g, '')
    .replace(/^[−–]/, '-')
    .replace(/(?<=\d)['’](?=\d{3})/g, '')
  const [, sign, digits = ''] = /^(-?)(\d[\d.,]*?)[.,]?$/.exec(compact) ?? []
  if (sign === undefined) return null
  const groups = digits.split(/[.,]/)
  const marks = digits.match(/[.,]/g) ?? []
  const hasDecimals = new Set(marks).size === 2 || (marks.length === 1 && !areThousands(groups))
  const decimals = hasDecimals ? groups.pop() : ''
  if (hasDecimals) marks.pop()
  if (decimals === undefined || (groups.length > 1 && !areThousands(groups)) || new Set(marks).size > 1) return null
  const value = Number(`${sign}${groups.join('')}.${decimals || '0'}`)
  return Number.isFinite(value) ? value : null
}

const areThousands = ([first = '', ...more]: readonly string[]): boolean =>
  /^[1-9]\d{0,2}$/.test(first) && more.every((group) => group.length === 3)

/** A number as text for an input field, so that it parses back to the same value: 12.345 would be thousands, 12.3450 is not. */
export function toInputNumber(value: number): string {
  const text = value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
  return parseNumber(text) === value ? text : `${text}0`
}
