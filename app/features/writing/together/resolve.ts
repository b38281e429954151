/** Applies a person's answers to conflicting edits. */
import { pathOfAnchor } from '#app/features/resources/model/anchors.ts'
import type { SentFields } from '#app/features/resources/model/edit-part.ts'
import { getAt, setAt } from '#app/features/resources/model/paths.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { keyOf } from '#app/features/resources/revisions/content-shape.ts'
import type { Conflict } from '#app/features/resources/revisions/merge-contents.ts'

type Choice = 'mine' | 'theirs'
export type Answers = ReadonlyMap<string, Choice>

/** The name of the radio buttons for this conflict. */
export const questionName = ({ anchor, language, kind }: Pick<Conflict, 'anchor' | 'language' | 'kind'>): string =>
  `keep:${kind}:${anchor}${language ? `@${language}` : ''}`

export const readAnswers = (sent: SentFields): Answers =>
  new Map(
    sent.flatMap(([name, value]): [string, Choice][] =>
      name.startsWith('keep:') && (value === 'mine' || value === 'theirs') ? [[name, value]] : [],
    ),
  )

/** The merged content with the chosen values; `open` are the unanswered conflicts. */
export function resolve(content: ResourceContent, conflicts: readonly Conflict[], answers: Answers) {
  return {
    open: conflicts.filter((conflict) => !answers.has(questionName(conflict))),
    content: conflicts.reduce((current, conflict) => {
      const answer = answers.get(questionName(conflict))
      return answer ? choose(current, conflict, answer) : current
    }, content),
  }
}

/** In the merged content "mine" is already set, as is an item that the other person deleted. */
function choose(content: ResourceContent, conflict: Conflict, answer: Choice): ResourceContent {
  const { anchor, language, kind, theirs } = conflict
  if (kind === 'removed') return conflict[answer] === undefined ? withoutItem(content, anchor) : content
  const path = pathOfAnchor(content, anchor)
  if (answer === 'mine' || path === null) return content
  if (kind === 'order') return setAt(content, path, sortByStart(getAt(content, path) as unknown[], theirs as string[]))
  return setAt(content, path, language ? { ...(getAt(content, path) as object | undefined), [language]: theirs ?? '' } : theirs)
}

function withoutItem(content: ResourceContent, anchor: string): ResourceContent {
  const [, list = '', key] = /^(.+)\[#([^[\]]+)\]$/.exec(anchor) ?? []
  return setAt(
    content,
    list,
    (getAt(content, list) as unknown[]).filter((item) => keyOf(item) !== key),
  )
}

/** Items that are missing in the order stay behind their predecessor. */
function sortByStart(items: unknown[], order: readonly string[]): unknown[] {
  let last = -1
  return items
    .map((item) => {
      const place = order.indexOf(keyOf(item))
      if (place >= 0) last = place
      return { item, place: place >= 0 ? place : last + 0.5 }
    })
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
