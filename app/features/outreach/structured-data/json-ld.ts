/** schema.org data as JSON-LD for search engines. */

export type Value = string | number | Node | readonly Value[] | null | undefined | false
export type Node = { '@type'?: string; '@id'?: string; [property: string]: Value }
export type Graph = { '@context': 'https://schema.org'; '@graph': Node[] }

/** Maximum size in bytes. */
export const mostBytes = 2_048

/** Leaves out properties without a value. */
export function toGraph(nodes: readonly (Node | null)[]): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes.flatMap((node) => (node ? [clean(node) as Node] : [])) }
}

function clean(value: Value): Value {
  if (Array.isArray(value)) {
    const items = value.map(clean).filter(hasValue)
    return items.length > 1 ? items : items[0]
  }
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, clean(inner)] as const)
      .filter(([, inner]) => hasValue(inner)),
  )
}

const hasValue = (value: Value): boolean => value !== null && value !== undefined && value !== false && value !== ''

/** Size on the page: `<`, `>` and `&` are escaped as six characters each (React Router's `escapeHtml`). */
export const bytesOf = (graph: Graph): number => Buffer.byteLength(JSON.stringify(graph).replace(/[<>&\u2028\u2029]/g, '\\u0000'))

/** Shortens to whole sentences or, if the first is too long, to whole words. */
export function shorten(text: string, length: number): string {
  const characters = [...text]
  if (characters.length <= length) return text
  const cut = characters.slice(0, length).join('')
  const sentence = /^.*[.!?»”](?=\s)/s.exec(cut)?.[0]
  return sentence && sentence.length > length / 3 ? sentence : `${cut.replace(/\s+\S*$/, '')}…`
}
