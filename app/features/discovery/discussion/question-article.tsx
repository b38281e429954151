import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Occasion, Post, ShownQuestion } from './post.ts'
import { PostText } from './post-text.tsx'

type Props = {
  question: ShownQuestion
  /** The institution of the resource, for answers in its name. */
  institution: Localized | null
  /** True if the question is shown at its part: the part is then not named. */
  isAtPart?: boolean
  /** The page is the question's own. */
  isOwnPage?: boolean
  /** Below each post: what the reader may do with it. */
  under?: (post: Post) => React.ReactNode
}

/** A question with its answers. */
export function QuestionArticle({ question, institution, isAtPart = false, isOwnPage = false, under }: Props) {
  const { t } = useTranslation('discussion')
  const language = useLanguage()
  const { id, answers, occasion, part, isPartGone, answeredAt, state } = question
  const name = question.shownAs || t('post.nobody')
  const address = pathTo('question', language, { id })
  const text = (post: Post) => (
    <>
      <PostText
        post={post}
        by={<By post={post} institution={institution} />}
        more={post.isCut && <a href={`${address}#post-${post.id}`}>{t('post.more')}</a>}
      />
      {under?.(post)}
    </>
  )
  return (
    <article className="question" id={`question-${id}`} aria-label={t('question.label', { name })}>
      {!isAtPart && part && (
        <p className="small">
          {t('question.about')} <a href={part.href}>{part.label}</a>
        </p>
      )}
      {occasion && <OccasionNote {...occasion} />}
      {isPartGone && <p className="small muted">{t('question.partGone')}</p>}
      {text(question)}
      {answers.length > 0 && (
        <ol className="answer-list" aria-label={t('question.answers', { name })}>
          {answers.map((answer) => (
            <li key={answer.id} id={`post-${answer.id}`}>
              {text(answer)}
            </li>
          ))}
        </ol>
      )}
      {!isOwnPage && (
        <p className="small">
          {answeredAt === null && state === 'published' && `${t('question.open')} · `}
          <a href={address}>
            {t('question.page')}
            <span className="visually-hidden">: {name}</span>
          </a>
        </p>
      )}
    </article>
  )
}

/** The event for whose speakers it was asked. */
function OccasionNote({ slug, title, startsOn }: Occasion) {
  const { t } = useTranslation('discussion')
  const language = useLanguage()
  return (
    <p className="small">
      <a href={pathTo('event', language, { slug })}>
        {t('question.occasion', { title: pickText(title, language)?.text ?? '', day: formatDate(startsOn, language) })}
      </a>
    </p>
  )
}

function By({ post: { speaksAs, shownAs }, institution }: { post: Post; institution: Localized | null }) {
  const { t } = useTranslation('discussion')
  const language = useLanguage()
  if (speaksAs === 'reader') return <bdi>{shownAs}</bdi>
  const named = speaksAs === 'institution' ? pickText(institution, language)?.text : null
  return (
    <>
      <strong>
        <bdi>{shownAs}</bdi>
      </strong>
      , {named ?? t(`speaker.${speaksAs}`)}
    </>
  )
}
