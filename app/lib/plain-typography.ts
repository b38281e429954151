const variants: [pattern: RegExp, plain: string][] = [
  [/[\u2018\u2019\u201A\u201B\u2032\u00B4\u02BC]/g, "'"],
  [/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  // Zero-width characters: soft hyphen, joiners, direction marks, byte order mark.
  [/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, ''],
  [/\u2026/g, '...'],
  [/[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g, ' '],
]

/** A text with one kind of space, quote, dash and ellipsis, for comparison. Mirrors private.plain_typography in SQL. */
export const plainTypography = (text: string): string =>
  variants.reduce((plain, [pattern, replacement]) => plain.replace(pattern, replacement), text.normalize('NFC')).replace(/^ +| +$/g, '')

export const differsOnlyInTypography = (one: string, other: string): boolean =>
  one === other || plainTypography(one) === plainTypography(other)
