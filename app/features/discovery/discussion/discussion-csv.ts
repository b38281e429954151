import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { type CsvStyle, toCsv } from '#app/lib/csv.ts'
import type { Post, ShownQuestion } from './post.ts'

const columns = ['question', 'type', 'part', 'name', 'role', 'day', 'language', 'text'] as const

/** One row for each post, each question before its answers. Removed posts have neither name nor text. */
export function discussionCsv(
  questions: readonly ShownQuestion[],
  institution: Localized | null,
  language: Language,
  style: CsvStyle,
): string {
  const t = textsIn(language)
  const row = (question: ShownQuestion, post: Post) => [
    question.id,
    t(`discussion:post.kind.${post.id === question.id ? 'question' : 'answer'}`),
    question.part?.label ?? '',
    post.shownAs,
    (post.speaksAs === 'institution' && pickText(institution, language)?.text) || t(`discussion:speaker.${post.speaksAs}`),
    post.writtenAt.slice(0, 10),
    t(`common:language.${post.language}`),
    post.body,
  ]
  return toCsv(
    [
      columns.map((column) => t(`discussion:export.column.${column}`)),
      ...questions.flatMap((question) => [question, ...question.answers].map((post) => row(question, post))),
    ],
    style,
  )
}
