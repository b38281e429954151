/** A number as people write it in the region: 1.241.465 or 1,241,465; 75.9 or 75,9. Null if it is none. */
export function parseNumber(text: string): number | null {
  const compact = text.replace(/[\s\u00A0\u202F]/g, '')
  if (!/^-?\d[\d.,]*$/.test(compact)) return null
  const separators = compact.match(/[.,]/g) ?? []
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','))
  const isDecimal =
    new Set(separators).size === 2 || // 1.241,5: the last one is the decimal sign
    (separators.length === 1 && compact.length - last - 1 !== 3) // 75,9; but 1.500 and 1,500 are thousands
  const digits = isDecimal ? `${compact.slice(0, last).replace(/[.,]/g, '')}.${compact.slice(last + 1)}` : compact.replace(/[.,]/g, '')
  const value = Number(digits)
  return Number.isFinite(value) ? value : null
}
