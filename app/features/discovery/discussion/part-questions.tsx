import { useTranslation } from 'react-i18next'
import { parseMoment } from '#app/features/resources/published/page-anchors.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { askPath } from './ask-path.ts'
import type { ShownQuestion } from './post.ts'
import { QuestionArticle } from './question-article.tsx'

/** The first questions about a resource, and how many there are; `parts` are the parts of the page in words, by key. */
export type Discussion = {
  resourceId: string
  questions: readonly ShownQuestion[]
  count: number
  institution: Localized | null
  parts: readonly { value: string; label: string }[]
}

/** Answered questions about a part are shown at the part; all others below the text. */
export const isShownAtPart = ({ answeredAt, part }: ShownQuestion): boolean => answeredAt !== null && part !== null

/** A question about a second of a video is shown at the video. */
const isAt = (place: string, { anchor }: ShownQuestion): boolean => {
  const moment = parseMoment(anchor)
  return moment ? parseMoment(place)?.attachment === moment.attachment : anchor === place
}

/** At a part of the page: the answered questions about it, and the way to ask one. Nothing at parts that cannot be named. */
export function PartQuestions({
  discussion: { resourceId, questions, institution, parts },
  place,
}: {
  discussion: Discussion
  place: string
}) {
  const { t } = useTranslation('discussion')
  const language = useLanguage()
  const label = parts.find(({ value }) => value === place)?.label
  if (!label) return null
  return (
    <div className="part-questions">
      {questions
        .filter((question) => isShownAtPart(question) && isAt(place, question))
        .map((question) => (
          <QuestionArticle key={question.id} question={question} institution={institution} isAtPart={parseMoment(place) === null} />
        ))}
      <p className="part-ask small">
        <a href={askPath(resourceId, language, place)} rel="nofollow">
          {t('part.ask')}
          <span className="visually-hidden">: {label}</span>
        </a>
      </p>
    </div>
  )
}
