/** A discussion as pages show it. Times are ISO 8601. */
import type { Language, Localized } from '#app/i18n/languages.ts'

export const speakers = ['reader', 'author', 'institution', 'invited', 'editor'] as const
export type Speaker = (typeof speakers)[number]

export const postStates = ['waiting', 'published', 'hidden', 'removed'] as const
export type PostState = (typeof postStates)[number]

/** A removed post has neither name nor text. `isCut`: the text goes on at the question's own page. */
export type Post = {
  id: string
  state: PostState
  speaksAs: Speaker
  shownAs: string
  body: string
  isCut: boolean
  language: Language
  writtenAt: string
  editedAt: string | null
}

/** `anchor` is the key of the part that it is about (page-anchors.ts); empty: the whole resource. */
export type Question = Post & { anchor: string; answeredAt: string | null; answers: Post[]; occasion: Occasion | null }

/** The published event for whose speakers a question was asked; `startsOn` is ISO 8601. */
export type Occasion = { slug: string; title: Localized; startsOn: string }

/** `part` is the part in words and its address; null if the question is about all of it, or if the page has that part no more. */
export type ShownQuestion = Question & { part: { label: string; href: string } | null; isPartGone: boolean }
