/** What can be shown on another site, in which size and colours. */
export const subjects = ['country', 'topic', 'recommendation', 'resource', 'events', 'coverage'] as const
export type Subject = (typeof subjects)[number]

/**
 * Pixels; `items` is the number of resources that fit, `mapHeight` is for the coverage. If a site makes the frame smaller, the list
 * scrolls.
 */
export const sizes = {
  small: { width: 320, height: 280, mapHeight: 500, items: 1 },
  medium: { width: 420, height: 580, mapHeight: 600, items: 3 },
  large: { width: 640, height: 820, mapHeight: 820, items: 5 },
} as const
export type Size = keyof typeof sizes
export const sizeNames = Object.keys(sizes) as Size[]

export const heightOf = (subject: Subject, size: Size): number => sizes[size][subject === 'coverage' ? 'mapHeight' : 'height']

/** `auto` follows the reader's device. */
export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** `key` is empty, in addresses `all`, for subjects of which there is one. A recommendation is `evaluation.number`, a resource its id. */
export type EmbedOptions = { subject: Subject; key: string; size: Size; theme: Theme }

const oneOf = <Value extends string>(values: readonly Value[], given: string | null, otherwise: Value): Value =>
  values.find((value) => value === given) ?? otherwise

/** Unknown sizes and themes become the default: an address on another site must go on working. */
export const readSize = (params: URLSearchParams): Size => oneOf(sizeNames, params.get('size'), 'medium')
export const readTheme = (params: URLSearchParams): Theme => oneOf(themes, params.get('theme'), 'auto')
export const readSubject = (given: string | undefined | null): Subject | null => subjects.find((subject) => subject === given) ?? null

/** The query of an address, without defaults. */
export function toQuery({ size, theme }: Pick<EmbedOptions, 'size' | 'theme'>): string {
  const params = new URLSearchParams()
  if (size !== 'medium') params.set('size', size)
  if (theme !== 'auto') params.set('theme', theme)
  return params.size > 0 ? `?${params}` : ''
}
