import { foldText } from '#app/lib/fold-text.ts'

/** Characters of a description from which something can be concluded. */
const shortest = 200
/** Letters by which words are compared: enough for "pensiones" and "pension", "protección" and "protection". */
const stem = 5

/**
 * True if a description shares no word with its title: repositories sometimes give a record the text of another document
 * (repositorio.cepal.org, handle 11362/40641). A description in another language usually shares names and words of the same root.
 */
export function isDoubtful({ title, description }: { title: string; description: string }): boolean {
  const words = stemsOf(title)
  if (words.size < 3 || description.length < shortest) return false
  const said = stemsOf(description)
  return [...words].every((word) => !said.has(word))
}

const stemsOf = (text: string): Set<string> =>
  new Set(
    foldText(text)
      .split(' ')
      .filter((word) => word.length >= stem)
      .map((word) => word.slice(0, stem)),
  )
