/** One question with its answers, and what the reader may do with it. Works without script. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { Refusal as RefusalError, type Tx } from '#app/db/clients.server.ts'
import { isStaff } from '#app/features/core/person/person.ts'
import { AnswerForm } from '#app/features/discovery/discussion/answer-form.tsx'
import { describeQuestions } from '#app/features/discovery/discussion/describe-parts.server.ts'
import { getQuestion } from '#app/features/discovery/discussion/find-questions.server.ts'
import { FollowForm } from '#app/features/discovery/discussion/follow-form.tsx'
import { PostActions, RemoveForm } from '#app/features/discovery/discussion/post-actions.tsx'
import { QuestionArticle } from '#app/features/discovery/discussion/question-article.tsx'
import { questionSchema, type SentToQuestion } from '#app/features/discovery/discussion/schema.ts'
import { AssignForm } from '#app/features/discovery/discussion/staff/assign-form.tsx'
import { findAnswerers } from '#app/features/discovery/discussion/staff/find-answerers.server.ts'
import { assignQuestion, moderatePost } from '#app/features/discovery/discussion/staff/moderate.server.ts'
import { ModerationForms } from '#app/features/discovery/discussion/staff/moderation-forms.tsx'
import { findTextOfPart, takeOverAnswer } from '#app/features/discovery/discussion/take-over.server.ts'
import { TakeOverForm } from '#app/features/discovery/discussion/take-over-form.tsx'
import {
  editMinutes,
  editPost,
  followQuestion,
  removePost,
  reportPost,
  unfollowQuestion,
  writePost,
} from '#app/features/discovery/discussion/write-posts.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import resourceCss from '#app/styles/bundles/resource.css?url'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/question'

const dones = [
  'asked',
  'sent',
  'answered',
  'answer-sent',
  'edit',
  'remove',
  'report',
  'follow',
  'unfollow',
  'assign',
  'approve',
  'hide',
] as const

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { person } = context.get(sessionContext)
  const found = isUuid(params.id)
    ? await context.get(readerContext)(async (db) => {
        const question = await getQuestion(db, params.id, person !== null)
        const isOpen = question?.question.state === 'published' && question.question.answeredAt === null
        return question && { ...question, answerers: isStaff(person) && isOpen ? await findAnswerers(db, params.id, language) : null }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const { subject, rights, hiddenReasons, answerers } = found
  const [question] = subject
    ? describeQuestions([found.question], subject, language)
    : [{ ...found.question, part: null, isPartGone: false }]
  const title = pickText(subject?.content.title, language)
  const t = textsIn(language)
  return {
    question,
    subject: subject && { id: subject.id, kind: subject.kind, slug: subject.slug, institution: subject.institution },
    title,
    rights,
    mayTakeOver: rights.mayChange && subject !== null && findTextOfPart(subject.content, found.question.anchor) !== null,
    hiddenReasons,
    answerers,
    isSignedIn: person !== null,
    // The database decides when the form is sent.
    editable: [found.question, ...found.question.answers]
      .filter(({ writtenAt }) => Date.parse(writtenAt) > Date.now() - editMinutes * 60_000)
      .map(({ id }) => id),
    name: person?.name ?? '',
    isStaff: isStaff(person),
    done: knownValue(dones, url.searchParams.get('done')),
    page: {
      title: t('discussion:question.heading', { title: title?.text ?? t('discussion:question.withdrawn') }),
      params: { id: params.id },
      origin: context.get(servicesContext).publicUrl,
    },
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const language = context.get(languageContext)
  const sent = await receiveForm({ request, context }, questionSchema)
  if (!sent.ok) return sent.refused
  const { input } = sent
  if (!isUuid(params.id)) throw data(null, { status: 404 })
  if (input.intent === 'take-over') {
    const { person } = context.get(sessionContext)
    const note = textsIn(language)('discussion:takeOver.note')
    const taken = await sent.save((db) => {
      if (!person) throw new RefusalError('forbidden')
      return takeOverAnswer(db, person, { questionId: params.id, post: input.post, note })
    })
    if (!taken.ok) return taken.refused
    throw redirect(pathTo('draftPart', language, { id: taken.value.resourceId, part: taken.value.part }))
  }
  const saved = await sent.save((db) => carryOut(db, params.id, input, language))
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('question', language, { id: params.id })}?done=${saved.value}`)
}

/** Refusals are those of the operation. */
async function carryOut(
  db: Tx,
  id: string,
  input: Exclude<SentToQuestion, { intent: 'take-over' }>,
  language: Language,
): Promise<(typeof dones)[number]> {
  switch (input.intent) {
    case 'answer': {
      const found = await getQuestion(db, id, false)
      const written = { resourceId: found?.resourceId ?? id, questionId: id, name: input.name, body: input.answer, language }
      return (await writePost(db, written)).isPublic ? 'answered' : 'answer-sent'
    }
    case 'edit':
      await editPost(db, input.post, input.text)
      break
    case 'remove':
      await removePost(db, input.post)
      break
    case 'report':
      await reportPost(db, input.post, input.reason)
      break
    case 'follow':
      await followQuestion(db, id)
      break
    case 'unfollow':
      await unfollowQuestion(db, id)
      break
    case 'assign':
      await assignQuestion(db, id, input.person)
      break
    default:
      await moderatePost(db, input)
  }
  return input.intent
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]
/** Search engines index the page of the resource, which shows the same. */
export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [...pageMeta({ ...loaderData.page, address: 'question' }), { name: 'robots', content: 'noindex' }] : []

export default function QuestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('discussion')
  const language = useLanguage()
  const {
    question,
    subject,
    title,
    rights,
    mayTakeOver,
    hiddenReasons,
    answerers,
    isSignedIn,
    editable,
    name,
    isStaff: mayModerate,
    done,
  } = loaderData
  const errors = actionData?.errors ?? {}
  const typed = Object.fromEntries(actionData?.sent ?? [])
  if (!question) return null
  const isRefusedAnswer = typed.intent === 'answer'
  const isOwn = (post: { id: string }) => rights.ownPosts.includes(post.id)
  const mayWrite = rights.mayAnswer || isOwn(question)
  const typedIn = (post: { id: string }) =>
    typed.post === post.id ? { intent: typed.intent ?? '', text: typed.text ?? '', reason: typed.reason ?? '', errors } : null
  return (
    <div className="wrap page narrow discussion-page">
      <p className="eyebrow">
        {subject && (
          <a
            href={pathTo(subject.kind, language, { slug: subject.slug })}
            lang={title?.language === language ? undefined : title?.language}
          >
            {title?.text}
          </a>
        )}
      </p>
      <h1>{t('question.title')}</h1>
      {done && !actionData && (
        <Notice tone="success">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      )}
      <ErrorSummary
        errors={errors}
        labelOf={(name) =>
          t(
            name === 'answer'
              ? 'answer.answer'
              : name === 'name'
                ? 'ask.name'
                : name === 'text'
                  ? 'actions.editText'
                  : name === 'person'
                    ? 'assign.label'
                    : 'moderation.reason',
          )
        }
      />
      <Refusal error={actionData?.error} />
      {!subject && (
        <Notice tone="info">
          <p>{t('question.withdrawnNote')}</p>
        </Notice>
      )}
      <QuestionArticle
        question={question}
        institution={subject?.institution ?? null}
        isOwnPage
        under={(post) => (
          <>
            {hiddenReasons[post.id] && <p className="small">{t('post.hiddenReason', { reason: hiddenReasons[post.id] })}</p>}
            {isSignedIn && (!mayModerate || isOwn(post)) && (
              <PostActions
                post={post}
                isOwn={isOwn(post)}
                mayEdit={editable.includes(post.id) && (post.id !== question.id || question.answers.length === 0)}
                isReported={rights.reported.includes(post.id)}
                refused={typedIn(post)}
              />
            )}
            {mayTakeOver && post.id !== question.id && post.state === 'published' && (
              <TakeOverForm post={post.id} part={question.part?.label ?? ''} name={post.shownAs} />
            )}
            {mayModerate && !isOwn(post) && post.state !== 'removed' && <RemoveForm post={post.id} label={t('actions.removeStaff')} />}
            {mayModerate && (
              <ModerationForms
                post={post.id}
                state={post.state}
                isChecked
                name={post.shownAs}
                refused={typed.intent === 'hide' && typed.post === post.id ? { reason: typed.reason ?? '', errors } : null}
              />
            )}
          </>
        )}
      />
      {question.state === 'published' && <FollowForm question={question.id} isSignedIn={isSignedIn} isFollowing={rights.isFollowing} />}
      {subject && question.state === 'published' && (mayWrite || isRefusedAnswer) && (
        <section aria-labelledby="answer">
          <h2 id="answer">{t(rights.mayAnswer ? 'answer.title' : 'answer.replyTitle')}</h2>
          <AnswerForm
            isReply={!rights.mayAnswer}
            isOfSession={mayModerate && question.occasion !== null}
            values={{ name: typed.name ?? name, answer: typed.answer ?? '' }}
            errors={isRefusedAnswer ? errors : {}}
          />
        </section>
      )}
      {answerers && subject && <AssignForm answerers={answerers} errors={typed.intent === 'assign' ? errors : {}} />}
      {subject && (
        <p>
          <a href={pathTo('discussion', language, { id: subject.id })}>{t('question.others')}</a>
        </p>
      )}
    </div>
  )
}
