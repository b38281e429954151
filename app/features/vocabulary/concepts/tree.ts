/** The thesaurus as a tree: SKOS broader and narrower. */
type Linked = { slug: string; broader: string | null }
export type Branch<T> = { concept: T; narrower: Branch<T>[] }

/** In the given order at every level. A concept whose broader one is missing is placed at the top. */
export function toTree<T extends Linked>(concepts: readonly T[]): Branch<T>[] {
  const slugs = new Set(concepts.map(({ slug }) => slug))
  const under = (broader: string | null, above: readonly string[]): Branch<T>[] =>
    concepts
      .filter((concept) => (concept.broader !== null && slugs.has(concept.broader) ? concept.broader : null) === broader)
      .filter(({ slug }) => !above.includes(slug))
      .map((concept) => ({ concept, narrower: under(concept.slug, [...above, concept.slug]) }))
  return under(null, [])
}

/** The path from the top of the thesaurus to the concept above this one. */
export function broaderPath<T extends Linked>(concepts: readonly T[], slug: string): T[] {
  const path: T[] = []
  const find = (wanted: string | null | undefined) => concepts.find((concept) => concept.slug === wanted)
  for (let above = find(find(slug)?.broader); above && !path.includes(above); above = find(above.broader)) path.unshift(above)
  return path
}

export const narrowerOf = <T extends Linked>(concepts: readonly T[], slug: string): T[] =>
  concepts.filter(({ broader }) => broader === slug)

/** The concepts with the same broader one. A concept at the top has no siblings, because they would be all the others. */
export function siblingsOf<T extends Linked>(concepts: readonly T[], slug: string): T[] {
  const broader = concepts.find((concept) => concept.slug === slug)?.broader
  return broader ? narrowerOf(concepts, broader).filter((concept) => concept.slug !== slug) : []
}
